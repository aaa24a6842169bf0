package com.mintreu.architecture.planted.theadmissionalonesetsthecaller;

import com.mintreu.platform.access.CurrentAdmission;

class Goods {
    CurrentAdmission admission;

    Runnable forgetting() {
        return admission::clear;
    }
}
