--liquibase formatted sql logicalFilePath:polls

--changeset mintreu:polls
CREATE TABLE IF NOT EXISTS polls_polls (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  question VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  closes_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY uq_polls_polls_question (tenant_id, application_id, question),
  KEY ix_polls_polls_application (tenant_id, application_id, id),
  CONSTRAINT fk_polls_polls_application FOREIGN KEY (tenant_id, application_id) REFERENCES applications (tenant_id, id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS polls_polls;
