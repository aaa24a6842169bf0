package com.mintreu.architecture.planted.linksareentities;

import jakarta.persistence.ManyToMany;
import java.util.List;

class Good {
    @ManyToMany
    List<Good> bought;
}
