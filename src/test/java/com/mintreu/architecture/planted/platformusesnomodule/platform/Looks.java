package com.mintreu.architecture.planted.platformusesnomodule.platform;

class Looks {
    com.mintreu.architecture.planted.platformusesnomodule.modules.shop.Good good;
}
