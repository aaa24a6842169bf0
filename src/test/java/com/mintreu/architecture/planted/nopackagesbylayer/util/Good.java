package com.mintreu.architecture.planted.nopackagesbylayer.util;

class Good {}
