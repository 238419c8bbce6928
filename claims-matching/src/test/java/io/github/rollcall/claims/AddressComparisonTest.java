package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of which both sides state one line. Every pair is compared in both directions. */
@Tag("R-31")
class AddressComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45 Maple Street, Dover, DE 19901, US | 45 Maple St., Dover, DE 19901, USA",
                "45 Maple Avenue, Dover, DE 19901 | 45 MAPLE AVE DOVER DE 19901",
                "7 Harbour Road, Whitby YO21 3PU, GB | 7 Harbour Rd, Whitby, YO213PU",
                "Lindenstra\u00DFe 8, 50674 K\u00F6ln, DE | Lindenstr. 8, 50674 Cologne",
                "Linden Strasse 8, D-50674 Koeln | Lindenstr. 8, 50674 K\u00F6ln, Germany",
                "Bahnhofplatz 3, CH-8001 Z\u00FCrich | Bahnhofpl. 3, 8001 Zurich, Switzerland",
                "Mariahilfer Stra\u00DFe 20, 1070 Wien | Mariahilfer Str. 20, A-1070 Vienna, Austria",
                "14 avenue des Tilleuls, 69003 Lyon | 14 av. des Tilleuls, 69003 LYON, France",
                "22 bd de la Plage, 33120 Arcachon | 22 Boulevard de la Plage, 33120 Arcachon",
                "Calle del Olmo 12, 28012 Madrid | C/ Olmo, 12, 28012 Madrid, Espa\u00F1a",
                "Avenida de la Paz 4, 46001 Valencia | Avda. de la Paz, 4, 46001 Valencia, ES",
                "Via Garibaldi 15, 10122 Torino | V\u00EDa Garibaldi, 15, 10122 Turin, Italy",
                "Piazza Dante 2, 50123 Firenze FI | P.za Dante 2, 50123 Florence, IT",
                "Rua das Flores 100, 1200-195 Lisboa | R. das Flores, 100, 1200-195 Lisbon, Portugal",
                "Av. Central, 1500 - Centro, Campinas - SP, 13010-001 | Avenida Central 1500, Campinas, SP 13010-001",
                "Keizersgracht 12, 1015 CS Amsterdam | Keizersgracht 12, 1015CS Amsterdam, NL",
                "Kerkstraat 5, 2000 Antwerpen | Kerkstr. 5, B-2000 Antwerp, Belgium",
                "Storgatan 9, 411 24 G\u00F6teborg | Stor gatan 9, 41124 Gothenburg, Sweden",
                "S\u00F8ndergade 3, 8000 Aarhus C, DK | Soendergade 3, 8000 \u00C5rhus C",
                "Kirkeveien 7, 0266 Oslo | Kirkeveien 7, N-0266 OSLO, Norway",
                "Mannerheimintie 5, 00100 Helsinki | Mannerheimintie 5, FI-00100 Helsingfors",
                "ul. D\u0142uga 8, 31-146 Krak\u00F3w | D\u0142uga 8, 31-146 Cracow, Poland",
                "Dlouh\u00E1 123/4, 110 00 Praha | Dlouha 123/4, 11000 Prague, CZ",
                "12 King St W, Guelph, ON N1H 1A1 | 12 King Street West, Guelph, Ontario N1H1A1",
                "3/18 Wattle Street, Fitzroy VIC 3065 | Unit 3, 18 Wattle St, Fitzroy, Victoria 3065, Australia",
                "Av. Insurgentes Sur 300, Col. Roma, 06700 Ciudad de M\u00E9xico |"
                        + " Avenida Insurgentes Sur 300, Col Roma, 06700 CDMX, M\u00E9xico",
                "12, Lake View Road, Pune 411001 | 12 Lake View Rd, Poona 411 001, India",
                "1-2-3 Honcho, Nakano-ku, Tokyo 164-0012 | 1-2-3 Honcho, Nakano-ku, \u6771\u4EAC, \u3012164-0012",
                "\u6771\u4EAC\u90FD\u4E2D\u91CE\u533A\u672C\u753A1-2-3 | \u6771\u4EAC\u90FD\u4E2D\u91CE\u533A\u672C\u753A\uFF11-\uFF12-\uFF13"
            })
    void spellingsOfOneAddressMatch(String one, String other) {
        assertRelation(one, other, ClaimOutcome.MATCH, RuleId.ADDRESS_EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 Lindenstrasse, Hamburg 20095 | Lindenstra\u00DFe 8, 20095 Hamburg",
                "DOVER DE 19901 45 MAPLE ST | 45 Maple St, Dover, DE 19901",
                "50674 K\u00F6ln, Lindenstr. 8 | Lindenstr. 8, 50674 K\u00F6ln",
                "Leeds LS1 4AA, 14 Broad Road | 14 Broad Road, Leeds LS1 4AA",
                "14 Broad Road, Flat 3, Leeds LS1 4AA | Flat 3, 14 Broad Road, Leeds LS1 4AA",
                "18 Danver Road, Selby, United Kingdom, YO8 4PU | 18 Danver Road, Selby, YO8 4PU, United Kingdom",
                "69003 Lyon, 14 rue Carnot | 14 rue Carnot 69003 Lyon",
                "Garibaldi Via 15, 10122 Torino | Via Garibaldi 15, 10122 Torino"
            })
    void theOrderOfTheComponentsDoesNotCount(String one, String other) {
        assertRelation(one, other, ClaimOutcome.MATCH, RuleId.ADDRESS_EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 East 12th Street, New York, NY 10003 | 40 E 12 St, New York NY 10003",
                "40 North Elm Street, Reno, NV 89501 | 40 N. Elm St, Reno, NV 89501",
                "40 Elm Street Northwest, Reno, NV 89501 | 40 Elm St NW, Reno, NV 89501",
                "40 Elm St N.W., Reno, NV 89501 | 40 Elm St North West, Reno, NV 89501",
                "Norra Hamngatan 4, 411 14 G\u00F6teborg | N. Hamngatan 4, 41114 G\u00F6teborg",
                "One Harbour Way, Salem, OR 97301 | 1 Harbour Way, Salem, OR 97301",
                "Forty Two Harbour Way, Salem, OR 97301 | 42 Harbour Way, Salem, OR 97301",
                "9 Twenty-First Avenue, Salem, OR 97301 | 9 21st Ave, Salem, OR 97301",
                "9 First Street, Salem, OR 97301 | 9 1st St, Salem, OR 97301",
                "007 First Street, Salem, OR 97301 | 7 First St, Salem, OR 97301",
                "Via XX Settembre 5, 16121 Genova | Via 20 Settembre 5, 16121 Genoa",
                "5 St. Mary's Road, Ely CB7 4ER | 5 Saint Marys Rd, Ely, CB7 4ER",
                "5 Mt Pleasant Lane, Ely CB7 4ER | 5 Mount Pleasant Ln, Ely, CB7 4ER",
                "5 Dr Barnard Drive, Ely CB7 4ER | 5 Doctor Barnard Dr, Ely, CB7 4ER",
                "8 rue du 8 mai 1945, 35000 Rennes | 8 r. du 8 mai 1945, 35000 Rennes",
                "Stra\u00DFe des 17. Juni 135, 10623 Berlin | Str. des 17 Juni 135, 10623 Berlin",
                "12 Avenue B, New York, NY 10009 | 12 Ave B, New York, NY 10009",
                "12 Avenue Road, Toronto, ON M5R 2E1 | 12 Avenue Rd, Toronto, ON M5R 2E1",
                "144 1/2 Piper Road, Leeds LS1 4AA | 144 and a half Piper Rd, Leeds LS1 4AA",
                "144\u00BD Piper Road, Leeds LS1 4AA | 144 1/2 Piper Rd, Leeds LS1 4AA",
                "12 B High Street, Ely CB7 4ER | 12b High St, Ely CB7 4ER",
                "12 bis rue Carnot, 69003 Lyon | 12bis r. Carnot, 69003 Lyon"
            })
    void directionsOrdinalsAndNumberWordsAreWrittenOut(String one, String other) {
        assertRelation(one, other, ClaimOutcome.MATCH, RuleId.ADDRESS_EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 Elm St Apt 4B, Reno, NV 89501 | 500 Elm St #4B, Reno, NV 89501",
                "500 Elm St Apt. 4-B, Reno, NV 89501 | 500 Elm St Unit 4b, Reno, NV 89501",
                "500 Elm St Suite 210, Reno, NV 89501 | 500 Elm St Ste. 210, Reno, NV 89501",
                "Flat 2, 14 Broad Road, Leeds LS1 4AA | 14 Broad Rd, Apartment 2, Leeds LS1 4AA",
                "Flat 2, 14 Broad Road, Leeds LS1 4AA | apt2, 14 Broad Rd, Leeds LS1 4AA",
                "30 W 12th St Fl 7, New York, NY 10010 | 30 West Twelfth Street 7th Floor, New York, NY 10010",
                "Second Floor, 6 Mill Road, Leeds LS1 4AA | 6 Mill Rd, Floor 2, Leeds LS1 4AA",
                "Ground Floor Flat, 6 Mill Road, Leeds LS1 4AA | Flat Ground Floor, 6 Mill Rd, Leeds LS1 4AA",
                "Calle Mayor 5, 3\u00BA B, 28013 Madrid | Calle Mayor 5 3\u00BA B, 28013 Madrid",
                "Lindenstr. 8, 3. OG, 50674 K\u00F6ln | Lindenstr. 8, 3. Stock, 50674 K\u00F6ln",
                "Linzer Str. 8 Top 7, 1140 Wien | Linzer Str. 8, T\u00FCr 7, 1140 Wien",
                "Room 1203, 12/F, 88 Nathan Road, Kowloon, Hong Kong | Rm 1203, 12th Floor, 88 Nathan Rd, Kowloon, HK",
                "500 Elm St PH, Reno, NV 89501 | 500 Elm St Penthouse, Reno, NV 89501",
                "500 Elm St Bldg 3 Apt 4, Reno, NV 89501 | 500 Elm St Building 3 #4, Reno, NV 89501"
            })
    void unitsAndFloorsAgreeUnderAllTheirNames(String one, String other) {
        assertRelation(one, other, ClaimOutcome.MATCH, RuleId.ADDRESS_EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PO Box 4711, Chicago, IL 60611 | P.O. Box 4711, Chicago IL 60611",
                "Post Office Box 4711, Chicago, IL 60611 | POB 4711, Chicago, IL 60611",
                "Postfach 12 34 56, 10115 Berlin | Postfach 123456, 10115 Berlin",
                "BP 214, 69003 Lyon | B.P. 214, 69003 Lyon",
                "Apartado de Correos 99, 28012 Madrid | Apdo. 99, Apartado 99, 28012 Madrid",
                "Private Bag 12, Auckland 1010 | Private Bag No. 12, Auckland 1010",
                "RR 2 Box 45, Lima, OH 45801 | Rural Route 2 Box 45, Lima, OH 45801",
                "Postbus 300, 1000 AB Amsterdam | PO Box 300, 1000AB Amsterdam"
            })
    void postOfficeBoxesAgree(String one, String other) {
        assertRelation(one, other, ClaimOutcome.MATCH, RuleId.ADDRESS_EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123 Elm St, Dayton, OH 45402 | 132 Elm St, Dayton, OH 45402 | ADDRESS_NUMBER_DIFFERENT",
                "123 Elm St, Dayton, OH 45402 | 1234 Elm St, Dayton, OH 45402 | ADDRESS_NUMBER_DIFFERENT",
                "12A High St, Ely CB7 4ER | 12B High St, Ely CB7 4ER | ADDRESS_NUMBER_DIFFERENT",
                "12 High St, Ely CB7 4ER | 12A High St, Ely CB7 4ER | ADDRESS_NUMBER_DIFFERENT",
                "Lindenstr. 8, 50674 K\u00F6ln | Lindenstr. 18, 50674 K\u00F6ln | ADDRESS_NUMBER_DIFFERENT",
                "12 rue Carnot, 69003 Lyon | 12 bis rue Carnot, 69003 Lyon | ADDRESS_NUMBER_DIFFERENT",
                "10-12 Elm St, Reno, NV 89501 | 14 Elm St, Reno, NV 89501 | ADDRESS_NUMBER_DIFFERENT",
                "Flat 2, 14 Broad Rd, Leeds LS1 4AA | Flat 12, 14 Broad Rd, Leeds LS1 4AA | ADDRESS_UNIT_DIFFERENT",
                "500 Elm St Apt 4B, Reno, NV 89501 | 500 Elm St Apt 4C, Reno, NV 89501 | ADDRESS_UNIT_DIFFERENT",
                "500 Elm St #1, Reno, NV 89501 | 500 Elm St #11, Reno, NV 89501 | ADDRESS_UNIT_DIFFERENT",
                "500 Elm St Fl 2, Reno, NV 89501 | 500 Elm St Fl 3, Reno, NV 89501 | ADDRESS_UNIT_DIFFERENT",
                "Ground Floor, 6 Mill Road, Leeds LS1 4AA | First Floor, 6 Mill Road, Leeds LS1 4AA |"
                        + " ADDRESS_UNIT_DIFFERENT",
                "ul. Polna 3/12, 00-625 Warszawa | ul. Polna 3/13, 00-625 Warszawa | ADDRESS_NUMBER_DIFFERENT",
                "300 N Elm St, Reno, NV 89501 | 300 S Elm St, Reno, NV 89501 | ADDRESS_DIRECTION_DIFFERENT",
                "40 Elm St NW, Reno, NV 89501 | 40 Elm St SW, Reno, NV 89501 | ADDRESS_DIRECTION_DIFFERENT",
                "4 North Road, Ely CB7 4ER | 4 South Road, Ely CB7 4ER | ADDRESS_DIRECTION_DIFFERENT",
                "55 5th Street, New York, NY 10003 | 55 5th Avenue, New York, NY 10003 | ADDRESS_TYPE_DIFFERENT",
                "10 Park Place, Reno, NV 89501 | 10 Park Drive, Reno, NV 89501 | ADDRESS_TYPE_DIFFERENT",
                "Lindenweg 8, 50674 K\u00F6ln | Lindenstr. 8, 50674 K\u00F6ln | ADDRESS_TYPE_DIFFERENT",
                "Calle Olmo 12, 28012 Madrid | Avenida Olmo 12, 28012 Madrid | ADDRESS_TYPE_DIFFERENT",
                "12 Willow Rd, Reno, NV 89501 | 12 Harbour Rd, Reno, NV 89501 | ADDRESS_STREET_DIFFERENT",
                "12 Avenue B, New York, NY 10009 | 12 Avenue D, New York, NY 10009 | ADDRESS_STREET_DIFFERENT",
                "12 Mill Rd, Reno, NV 89501 | 12 Hill Rd, Reno, NV 89501 | ADDRESS_STREET_DIFFERENT",
                "5 12th St, Reno, NV 89501 | 5 13th St, Reno, NV 89501 | ADDRESS_STREET_DIFFERENT",
                "PO Box 4711, Chicago, IL 60611 | PO Box 4117, Chicago, IL 60611 | ADDRESS_BOX_DIFFERENT",
                "Postfach 471, 10115 Berlin | Postfach 417, 10115 Berlin | ADDRESS_BOX_DIFFERENT",
                "12 Oak St, Reno, NV 89501 | 12 Oak St, Reno, NV 89509 | ADDRESS_POSTAL_CODE_DIFFERENT",
                "12 rue Carnot, 69003 Lyon | 12 rue Carnot, 75012 Paris | ADDRESS_POSTAL_CODE_DIFFERENT",
                "12 High St, Ely CB7 4ER | 12 High St, Ely CB7 4EL | ADDRESS_POSTAL_CODE_DIFFERENT",
                "10 Elm St, Springfield, IL 62704 | 10 Elm St, Springfield, MA 01103 | ADDRESS_REGION_DIFFERENT",
                "10 Elm St, Springfield, IL | 10 Elm St, Springfield, MA | ADDRESS_REGION_DIFFERENT",
                "10 Elm St, Springfield, Illinois | 10 Elm St, Springfield, Ohio | ADDRESS_REGION_DIFFERENT",
                "12 rue de Lyon, Paris | 12 rue de Lyon, Lyon | ADDRESS_LOCALITY_DIFFERENT",
                "Lindenstr. 8, K\u00F6ln | Lindenstr. 8, Bonn | ADDRESS_LOCALITY_DIFFERENT",
                "500 Elm St, Seattle, WA 98101, US | Portland, OR | ADDRESS_LOCALITY_DIFFERENT",
                "Rose Cottage, Mill Lane, Ely CB7 4ER | Ivy Barn, Mill Lane, Ely CB7 4ER | ADDRESS_BUILDING_DIFFERENT",
                "5 Market Road, Riga, LV | 5 Market Road, Riga, Estonia | ADDRESS_COUNTRY_DIFFERENT"
            })
    void aContradictingComponentIsAMismatch(String one, String other, RuleId rule) {
        assertRelation(one, other, ClaimOutcome.MISMATCH, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 Elm St Apt 4B, Reno, NV 89501 | 500 Elm St, Reno, NV 89501 | ADDRESS_UNIT",
                "Flat 2, 14 Broad Road, Leeds LS1 4AA | 14 Broad Rd, Leeds LS1 4AA | ADDRESS_UNIT",
                "74 High Street, Ely CB7 4ER | Flat 74 High Street, Ely CB7 4ER | ADDRESS_UNIT",
                "Lindenstr. 8, 3. OG, 50674 K\u00F6ln | Lindenstr. 8, 50674 K\u00F6ln | ADDRESS_UNIT",
                "Flat B, 14 Broad Rd, Leeds LS1 4AA | Flat 2, 14 Broad Rd, Leeds LS1 4AA | ADDRESS_UNIT_NOTATION",
                "12A High St, Ely CB7 4ER | Flat A, 12 High St, Ely CB7 4ER | ADDRESS_UNIT_NOTATION",
                "ul. Polna 3 m. 12, 00-625 Warszawa | Polna 3/12, 00-625 Warsaw | ADDRESS_UNIT_NOTATION",
                "12-14 Elm St, Reno, NV 89501 | 12 Elm St, Reno, NV 89501 | ADDRESS_NUMBER_RANGE",
                "12-16 Elm St, Reno, NV 89501 | 14 Elm St, Reno, NV 89501 | ADDRESS_NUMBER_RANGE",
                "Dlouh\u00E1 123/4, 110 00 Praha | Dlouh\u00E1 4, 110 00 Praha | ADDRESS_NUMBER_RANGE",
                "300 N Elm St, Reno, NV 89501 | 300 Elm St, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "300 Elm St, Reno, NV 89501 | 300 Elm, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "300 Old Elm St, Reno, NV 89501 | 300 Elm St, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "9 J. Kennedy Road, Reno, NV 89501 | 9 John Kennedy Road, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "1304 Poplar Dr, Lima, OH 45801 | 1304 Popler Dr, Lima, OH 45801 | ADDRESS_EDIT1",
                "1304 Willow Dr, Lima, OH 45801 | 1304 Wilow Dr, Lima, OH 45801 | ADDRESS_EDIT1",
                "Lindenstr. 8, 50674 K\u00F6ln | Lidnenstr. 8, 50674 K\u00F6ln | ADDRESS_EDIT1",
                "8 Elm Rd, Sheffield S1 2AB | 8 Elm Rd, Shefield S1 2AB | ADDRESS_EDIT1",
                "Rose Court, 7 Mill Lane, Ely CB7 4ER | 7 Mill Lane, Ely CB7 4ER | ADDRESS_BUILDING",
                "Skyline House, 7 Elm Ave, Reno, NV 89501 | Northgate Hotel, 7 Elm Ave, Reno, NV 89501 | ADDRESS_BUILDING",
                "7 Mill Lane, Ambleton MK1 1AA | 7 Mill Lane, Burford MK1 1AA | ADDRESS_LOCALITY_OTHER",
                "7 Mill Lane, Brooklyn, NY | 7 Mill Lane, New York, NY | ADDRESS_LOCALITY_OTHER",
                "7 Elm Rd, Reno, NV 89501 | 7 Elm Rd, Reno, CA 89501 | ADDRESS_REGION_OTHER",
                "4 Palm St, Oranjestad, Aruba | 4 Palm St, Oranjestad, Netherlands | ADDRESS_TERRITORY",
                "500 Elm St, Seattle, WA 98101, US | Seattle, WA | ADDRESS_PARTIAL",
                "500 Elm St, Seattle, WA 98101, US | Seattle, WA 98101 | ADDRESS_PARTIAL",
                "500 Elm St, Seattle, WA 98101 | Elm St, Seattle, WA 98101 | ADDRESS_PARTIAL",
                "500 Elm St, Seattle, WA 98101 | 500 Elm St, Seattle, WA | ADDRESS_PARTIAL",
                "7 Mill Lane, Ely CB7 4ER | 7 Mill Lane, Ely CB7 | ADDRESS_PARTIAL",
                "Keizersgracht 12, 1015 CS Amsterdam | Keizersgracht 12, 1015 Amsterdam | ADDRESS_PARTIAL",
                "Elm St, Seattle, WA 98101 | Elm St, Seattle, WA 98101 | ADDRESS_PARTIAL",
                "PO Box 12, Reno, NV 89501 | 7 Elm Rd, Reno, NV 89501 | ADDRESS_PARTIAL",
                "Rose Cottage, Mill Lane, Ely CB7 4ER | Mill Lane, Ely CB7 4ER | ADDRESS_BUILDING",
                "\u0443\u043B. \u041B\u0435\u043D\u0438\u043D\u0430, 7, \u041C\u043E\u0441\u043A\u0432\u0430 125009 | 7 Lenina St, Moscow 125009 | ADDRESS_READ",
                "12 Main St, Reno, NV 89501 | 12 M\u0430in St, Reno, NV 89501 | ADDRESS_CONFUSABLE",
                "12 Coco St, Reno, NV 89501 | 12 \u0421\u043E\u0441\u043E St, Reno, NV 89501 | ADDRESS_CONFUSABLE"
            })
    void aDoubtIsNear(String one, String other, RuleId rule) {
        assertRelation(one, other, ClaimOutcome.NEAR, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 Court St, Brooklyn, NY 11201 | 20 Court St, New York, NY 11201",
                "Lindenstr. 8, 10969 Kreuzberg | Lindenstr. 8, 10969 Berlin",
                "5 Hill Road, Bandra, Mumbai 400050 | 5 Hill Rd, Bombay 400 050"
            })
    void aDistrictYieldsToAnEqualPostalCode(String one, String other) {
        assertThat(line(one, other).outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(line(other, one).outcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void aDistrictIsCitedWhenItDecides() {
        assertRelation(
                "20 Court St, Brooklyn, NY 11201",
                "20 Court St, New York, NY 11201",
                ClaimOutcome.MATCH,
                RuleId.ADDRESS_DISTRICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rose Cottage, Mill Ln, Ely CB7 4ER | Rose Cottage, Mill Lane, Ely, CB7 4ER",
                "Ivy Barn, Church Rd, Ely, CB7 4ER | Ivy Barn, Church Road, Ely CB74ER",
                "7 Mill Lane, Ely, Cambridgeshire CB7 4ER | 7 Mill Lane, Ely, CB7 4ER",
                "7 Mill Lane, Little Downham, Ely CB7 4ER | 7 Mill Lane, Ely, CB7 4ER",
                "c/o J Smith, 7 Mill Lane, Ely CB7 4ER | 7 Mill Lane, Ely, CB7 4ER",
                "7 Mill Lane, Ely CB7 4ER | 7 Mill Lane, CB7 4ER",
                "12 Oak St, Reno, NV 89501-1234 | 12 Oak St, Reno, NV 89501",
                "88 Nathan Road, Kowloon, Hong Kong | 88 Nathan Rd, Kowloon, Hong Kong"
            })
    void whatOnlyOneSideAddsDoesNotCountBesideAWholeAddress(String one, String other) {
        assertRelation(one, other, ClaimOutcome.MATCH, RuleId.ADDRESS_EQUAL);
    }

    private static void assertRelation(String one, String other, ClaimOutcome outcome, RuleId rule) {
        for (Comparison comparison : new Comparison[] {line(one, other), line(other, one)}) {
            assertThat(comparison.outcome()).as("%s", comparison.rules()).isEqualTo(outcome);
            assertThat(comparison.rules()).contains(rule);
        }
    }

    private static Comparison line(@Nullable String verified, @Nullable String recorded) {
        return Cases.compare(
                Claim.ADDRESS,
                ClaimSet.builder().address(PostalAddress.ofLine(verified)),
                ClaimSet.builder().address(PostalAddress.ofLine(recorded)));
    }
}
