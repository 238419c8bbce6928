package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.entra.EntraDirectory;
import io.github.rollcall.okta.OktaDirectory;
import java.net.URI;

/** A provider whose connector is measured. */
enum ScaleProvider {
    /** Microsoft Entra: pages of 999 users with the selected properties. */
    ENTRA(999) {
        @Override
        PageServer.Pages pages(int users) {
            return new EntraPages(users);
        }

        @Override
        DirectoryConnector connector(URI server) {
            return EntraDirectory.builder()
                    .directoryId(DIRECTORY)
                    .tenantId(EntraPages.TENANT)
                    .groupId(EntraPages.GROUP)
                    .clientId(EntraPages.CLIENT)
                    .clientSecret("generated"::toCharArray)
                    .graphEndpoint(URI.create(server + "/v1.0"))
                    .authorityHost(server)
                    .build();
        }

        @Override
        BareReader bare(URI server) {
            return new BareEntra(server);
        }
    },

    /** Okta: pages of 200 users with all that Okta tells of them. */
    OKTA(200) {
        @Override
        PageServer.Pages pages(int users) {
            return new OktaPages(users);
        }

        @Override
        DirectoryConnector connector(URI server) {
            return OktaDirectory.builder()
                    .directoryId(DIRECTORY)
                    .sandboxUrl(server)
                    .groupId(OktaPages.GROUP)
                    .clientId(OktaPages.CLIENT)
                    .clientSecret("generated"::toCharArray)
                    .build();
        }

        @Override
        BareReader bare(URI server) {
            return new BareOkta(server);
        }
    };

    private static final String DIRECTORY = "generated";

    private final int pageSize;

    ScaleProvider(int pageSize) {
        this.pageSize = pageSize;
    }

    int pageSize() {
        return pageSize;
    }

    abstract PageServer.Pages pages(int users);

    abstract DirectoryConnector connector(URI server);

    abstract BareReader bare(URI server);
}
