package com.mintreu.architecture.planted.modulesdonotseeeachother.modules.wiki;

public class Article {}
