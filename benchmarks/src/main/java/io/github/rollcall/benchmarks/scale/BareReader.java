package io.github.rollcall.benchmarks.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading pages costs at least: the HTTP client alone and a streaming parser that walks every token and takes the
 * texts of the properties the connector maps, without keeping anything. For one thread.
 */
abstract class BareReader implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final Set<String> names;
    private long users;
    private long characters;

    /**
     * A reader.
     *
     * @param names of the properties whose text is taken
     */
    BareReader(Set<String> names) {
        this.names = names;
    }

    /** Reads the listing from its beginning, and at most so many pages of it. */
    final void read(int pages) throws IOException {
        String next = first();
        for (int page = 0; page < pages && next != null; page++) {
            next = page(next);
        }
    }

    /** Users read so far. */
    final long users() {
        return users;
    }

    /** Characters of the texts taken so far. */
    final long characters() {
        return characters;
    }

    abstract String first();

    /** Reads a page, and says where the next one is. */
    abstract @Nullable String page(String address) throws IOException;

    @Override
    public abstract void close();

    /**
     * Walks a page.
     *
     * @param depth of the objects that are users
     * @return the next link in the body, if there is one
     */
    final @Nullable String walk(InputStream body, int depth) throws IOException {
        String next = null;
        boolean wanted = false;
        boolean profile = false;
        int level = 0;
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> level++;
                    case END_ARRAY -> level--;
                    case END_OBJECT -> users += level-- == depth ? 1 : 0;
                    case FIELD_NAME -> {
                        String name = parser.currentName();
                        profile = level == depth ? name.equals("profile") : profile;
                        wanted = (level == depth || profile) && names.contains(name);
                        next = level < depth && name.equals("@odata.nextLink") ? parser.nextTextValue() : next;
                    }
                    case VALUE_STRING -> characters += wanted ? parser.getText().length() : 0;
                    default -> {}
                }
            }
        }
        return next;
    }
}
