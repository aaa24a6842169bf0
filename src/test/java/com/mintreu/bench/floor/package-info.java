/** What the platform is measured against: a bare servlet with the driver and a JSON generator, which answers as the platform does. */
package com.mintreu.bench.floor;
