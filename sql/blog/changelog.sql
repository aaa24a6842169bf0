--liquibase formatted sql logicalFilePath:blog

-- Posts and comments. Every table of a module: PRIMARY KEY (tenant_id, id), foreign keys with the tenant in them.

--changeset mintreu:posts
CREATE TABLE IF NOT EXISTS blog_posts (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  author_id BIGINT NULL,
  title VARCHAR(200) NOT NULL,
  slug VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  content LONGTEXT NOT NULL,
  content_bytes INT NOT NULL,
  published_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY uq_blog_posts_slug (tenant_id, application_id, slug),
  KEY ix_blog_posts_latest (tenant_id, application_id, id),
  KEY ix_blog_posts_published (tenant_id, application_id, published_at, id),
  CONSTRAINT fk_blog_posts_application FOREIGN KEY (tenant_id, application_id) REFERENCES applications (tenant_id, id),
  CONSTRAINT fk_blog_posts_author FOREIGN KEY (author_id) REFERENCES users (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS blog_posts;

--changeset mintreu:comments
CREATE TABLE IF NOT EXISTS blog_comments (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  post_id BIGINT NOT NULL,
  author_id BIGINT NULL,
  content TEXT NOT NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY ix_blog_comments_post (tenant_id, post_id, id),
  CONSTRAINT fk_blog_comments_post FOREIGN KEY (tenant_id, post_id) REFERENCES blog_posts (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_blog_comments_author FOREIGN KEY (author_id) REFERENCES users (id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
--rollback DROP TABLE IF EXISTS blog_comments;
