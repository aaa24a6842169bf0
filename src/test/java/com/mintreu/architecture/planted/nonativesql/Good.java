package com.mintreu.architecture.planted.nonativesql;

import jakarta.persistence.EntityManager;

class Good {
    int count(EntityManager em) {
        return em.createNativeQuery("DELETE FROM shop_goods").executeUpdate();
    }
}
