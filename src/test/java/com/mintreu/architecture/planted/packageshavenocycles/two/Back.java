package com.mintreu.architecture.planted.packageshavenocycles.two;

public class Back {
    com.mintreu.architecture.planted.packageshavenocycles.one.There there;
}
