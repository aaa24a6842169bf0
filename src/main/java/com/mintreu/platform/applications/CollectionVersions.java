package com.mintreu.platform.applications;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The content versions of all collections of one application, as one statement has found them. */
public record CollectionVersions(Map<String, Long> numbers) {
    /** Of these collections together; empty if one of them has no version yet, so that its changes could go unseen. */
    public Optional<ContentVersion> of(Collection<String> collections) {
        if (collections.isEmpty() || !numbers.keySet().containsAll(collections)) return Optional.empty();
        return collections.stream()
                .distinct()
                .map(each -> new ContentVersion(numbers.get(each)))
                .reduce(ContentVersion::with);
    }
}
