/** Posts and their comments, for an application that is a blog. */
package com.mintreu.modules.blog;
