/** The siege (mvn -Psiege): one caller after the other tries to end the platform for everybody, beside three honest tenants. */
package com.mintreu.siege;
