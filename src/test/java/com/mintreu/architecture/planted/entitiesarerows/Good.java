package com.mintreu.architecture.planted.entitiesarerows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Good {
    @Id
    long id;
}
