package com.mintreu.architecture.planted.kernelusesnothingabove.kernel;

class Looks {
    com.mintreu.architecture.planted.kernelusesnothingabove.platform.Up up;
}
