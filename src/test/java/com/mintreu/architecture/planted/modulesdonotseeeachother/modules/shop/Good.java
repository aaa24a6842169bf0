package com.mintreu.architecture.planted.modulesdonotseeeachother.modules.shop;

class Good {
    com.mintreu.architecture.planted.modulesdonotseeeachother.modules.wiki.Article described;
}
