package com.mintreu.architecture.planted.accessisatthebottom.platform.tenants;

public class Above {}
