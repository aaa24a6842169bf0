package com.mintreu.architecture.planted.packageshavenocycles.one;

public class There {
    com.mintreu.architecture.planted.packageshavenocycles.two.Back back;
}
