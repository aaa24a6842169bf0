package com.mintreu.architecture.planted.entitiesofmodulesbelongtoatenant.modules.shop;

import com.mintreu.kernel.rows.Row;
import jakarta.persistence.Entity;

@Entity
class Good extends Row {}
