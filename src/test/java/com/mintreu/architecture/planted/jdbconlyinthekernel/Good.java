package com.mintreu.architecture.planted.jdbconlyinthekernel;

import java.sql.Connection;

class Good {
    Connection connection;
}
