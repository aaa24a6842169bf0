package com.mintreu.architecture.planted.namessaywhatthingsare;

class GoodsManager {}
