package com.mintreu.modules.blog;

import com.mintreu.kernel.json.HasText;
import jakarta.validation.constraints.Size;

/** A comment to be written. */
public record NewComment(
        @HasText @Size(max = NewComment.MAX_LENGTH) String content) {
    static final int MAX_LENGTH = 10_000;
    /** In UTF-8, which needs three for each char at the most. */
    static final int MAX_BYTES = 3 * MAX_LENGTH;
}
