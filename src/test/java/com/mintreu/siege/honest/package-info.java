/** The honest callers beside an attack: three tenants at a steady rate, and the panel that asks for health. */
package com.mintreu.siege.honest;
