/**
 * Stories of whole syncs, told over a sandbox, to which the connector of every provider is held. A provider's tests
 * extend each kind of stories and say, by one {@link io.github.rollcall.provider.ProviderUnderTest}, how to connect.
 */
@NullMarked
package io.github.rollcall.provider;

import org.jspecify.annotations.NullMarked;
