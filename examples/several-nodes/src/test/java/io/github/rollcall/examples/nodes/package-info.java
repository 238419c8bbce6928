@NullMarked
package io.github.rollcall.examples.nodes;

import org.jspecify.annotations.NullMarked;
