--liquibase formatted sql logicalFilePath:platform

-- The platform's tables. A released changeset is never edited; one change a changeset, each with its rollback.

--changeset mintreu:users
CREATE TABLE IF NOT EXISTS users (
  id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
  password VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_users_email (email)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS users;

--changeset mintreu:operators
CREATE TABLE IF NOT EXISTS operators (
  id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  first BOOLEAN NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_operators_user (user_id),
  UNIQUE KEY uq_operators_first (first),
  CONSTRAINT fk_operators_user FOREIGN KEY (user_id) REFERENCES users (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS operators;

--changeset mintreu:sessions
CREATE TABLE IF NOT EXISTS sessions (
  id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  token_hash BINARY(32) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_sessions_token (token_hash),
  KEY ix_sessions_user (user_id, id),
  KEY ix_sessions_expiry (expires_at, id),
  CONSTRAINT fk_sessions_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS sessions;

--changeset mintreu:tenants
CREATE TABLE IF NOT EXISTS tenants (
  id BIGINT NOT NULL,
  owner_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  domain VARCHAR(253) COLLATE utf8mb4_bin NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_tenants_domain (domain),
  CONSTRAINT fk_tenants_owner FOREIGN KEY (owner_id) REFERENCES users (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS tenants;

--changeset mintreu:memberships
CREATE TABLE IF NOT EXISTS memberships (
  id BIGINT NOT NULL,
  tenant_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  role VARCHAR(20) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_memberships_user (tenant_id, user_id),
  KEY ix_memberships_user (user_id, tenant_id),
  CONSTRAINT ck_memberships_role CHECK (role IN ('owner', 'member')),
  CONSTRAINT fk_memberships_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT fk_memberships_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS memberships;

--changeset mintreu:products
CREATE TABLE IF NOT EXISTS products (
  id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  slug VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  description TEXT,
  module_key VARCHAR(50) COLLATE utf8mb4_bin NOT NULL,
  retired_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_products_slug (slug)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS products;

--changeset mintreu:plans
CREATE TABLE IF NOT EXISTS plans (
  id BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  price DECIMAL(15, 3) NOT NULL,
  currency CHAR(3) COLLATE utf8mb4_bin NOT NULL,
  billing_cycle VARCHAR(20) NOT NULL,
  features JSON NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_plans_product (product_id, id),
  CONSTRAINT ck_plans_price CHECK (price >= 0),
  CONSTRAINT ck_plans_billing_cycle CHECK (billing_cycle IN ('monthly', 'yearly')),
  CONSTRAINT fk_plans_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS plans;

--changeset mintreu:subscriptions
CREATE TABLE IF NOT EXISTS subscriptions (
  id BIGINT NOT NULL,
  tenant_id BIGINT NOT NULL,
  plan_id BIGINT NOT NULL,
  status VARCHAR(20) NOT NULL,
  expires_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_subscriptions_tenant (tenant_id, id),
  CONSTRAINT ck_subscriptions_status CHECK (status IN ('active', 'cancelled', 'past_due')),
  CONSTRAINT fk_subscriptions_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
  CONSTRAINT fk_subscriptions_plan FOREIGN KEY (plan_id) REFERENCES plans (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS subscriptions;

--changeset mintreu:applications
CREATE TABLE IF NOT EXISTS applications (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT fk_applications_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id),
  CONSTRAINT fk_applications_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS applications;

--changeset mintreu:application_directory
CREATE TABLE IF NOT EXISTS application_directory (
  id BIGINT NOT NULL,
  tenant_id BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_application_directory_tenant (tenant_id, id),
  CONSTRAINT fk_application_directory_application FOREIGN KEY (tenant_id, id) REFERENCES applications (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_application_directory_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS application_directory;

--changeset mintreu:api_keys
CREATE TABLE IF NOT EXISTS api_keys (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  `key` VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  secret BINARY(32) NOT NULL,
  last_used_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY uq_api_keys_key (tenant_id, `key`),
  KEY ix_api_keys_application (tenant_id, application_id, id),
  CONSTRAINT fk_api_keys_application FOREIGN KEY (tenant_id, application_id) REFERENCES applications (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS api_keys;

--changeset mintreu:content_versions
CREATE TABLE IF NOT EXISTS content_versions (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  collection VARCHAR(50) COLLATE utf8mb4_bin NOT NULL,
  number BIGINT NOT NULL,
  used_rows BIGINT NOT NULL DEFAULT 0,
  used_bytes BIGINT NOT NULL DEFAULT 0,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY uq_content_versions_collection (tenant_id, application_id, collection),
  CONSTRAINT fk_content_versions_application FOREIGN KEY (tenant_id, application_id) REFERENCES applications (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS content_versions;

--changeset mintreu:released_domains
CREATE TABLE IF NOT EXISTS released_domains (
  id BIGINT NOT NULL,
  domain VARCHAR(253) COLLATE utf8mb4_bin NOT NULL,
  owner_id BIGINT NOT NULL,
  released_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_released_domains_domain (domain),
  KEY ix_released_domains_owner (owner_id, released_at, id),
  CONSTRAINT fk_released_domains_owner FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS released_domains;
