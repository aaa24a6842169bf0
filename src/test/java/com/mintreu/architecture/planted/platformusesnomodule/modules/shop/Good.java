package com.mintreu.architecture.planted.platformusesnomodule.modules.shop;

public class Good {}
