package com.mintreu.architecture.planted.kernelusesnothingabove.platform;

public class Up {}
