/** Connections that attack: many, slow, broken, or all of it. One thread serves all connections of an attack. */
package com.mintreu.siege.attack;
