package com.mintreu.architecture.planted.accessisatthebottom.platform.access;

import com.mintreu.architecture.planted.accessisatthebottom.platform.tenants.Above;

class Looks {
    Above above;
}
