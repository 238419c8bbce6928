package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jspecify.annotations.Nullable;

/**
 * What a fault knows of the request whose answer it spoils.
 *
 * @param url the absolute address
 * @param dialect the provider's wire shape
 * @param previous the rows of the listing answered before; null if there was none
 */
record SpoiltRequest(String url, Dialect dialect, @Nullable ArrayNode previous) {}
