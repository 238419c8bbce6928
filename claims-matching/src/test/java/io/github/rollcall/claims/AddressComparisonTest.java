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
                "12 Elm St, York | 12 Elm St, New York | ADDRESS_LOCALITY_DIFFERENT",
                "12 Elm St, Orange, NJ | 12 Elm St, West Orange, NJ | ADDRESS_LOCALITY_DIFFERENT",
                "Acme, 65 Middle Road, Ely CB7 4ER | Acme, 65 Upper Road, Ely CB7 4ER | ADDRESS_STREET_DIFFERENT",
                "Flat 2, 14 Middle Road, Ely CB7 4ER | Flat 2, 14 Right Road, Ely CB7 4ER | ADDRESS_STREET_DIFFERENT",
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
                "500 Elm St Apt 4B, Reno, NV 89501 | 500 Elm St, Reno, NV 89501 | ADDRESS_UNIT_EXTRA",
                "Flat 2, 14 Broad Road, Leeds LS1 4AA | 14 Broad Rd, Leeds LS1 4AA | ADDRESS_UNIT_EXTRA",
                "Lindenstr. 8, 3. OG, 50674 K\u00F6ln | Lindenstr. 8, 50674 K\u00F6ln | ADDRESS_UNIT_EXTRA",
                "Rose Court, 7 Mill Lane, Ely CB7 4ER | 7 Mill Lane, Ely CB7 4ER | ADDRESS_BUILDING_EXTRA"
            })
    void whatOneSideStatesBesidesTheSameHouseIsNoDoubt(String one, String other, RuleId rule) {
        assertRelation(one, other, ClaimOutcome.MATCH, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "74 High Street, Ely CB7 4ER | Flat 74 High Street, Ely CB7 4ER | ADDRESS_UNIT",
                "Flat B, 14 Broad Rd, Leeds LS1 4AA | Flat 2, 14 Broad Rd, Leeds LS1 4AA | ADDRESS_UNIT_NOTATION",
                "12A High St, Ely CB7 4ER | Flat A, 12 High St, Ely CB7 4ER | ADDRESS_UNIT_NOTATION",
                "ul. Polna 3 m. 12, 00-625 Warszawa | Polna 3/12, 00-625 Warsaw | ADDRESS_UNIT_NOTATION",
                "12-14 Elm St, Reno, NV 89501 | 12 Elm St, Reno, NV 89501 | ADDRESS_NUMBER_RANGE",
                "12-16 Elm St, Reno, NV 89501 | 14 Elm St, Reno, NV 89501 | ADDRESS_NUMBER_RANGE",
                "Dlouh\u00E1 123/4, 110 00 Praha | Dlouh\u00E1 4, 110 00 Praha | ADDRESS_NUMBER_RANGE",
                "12 Mill Rd, Unit 3 Rear Yard 4, Reno | 12 Mill Rd, Unit 3, Reno | ADDRESS_UNIT",
                "1010 Wien | Stephansplatz 1, 1010 Wien | ADDRESS_PARTIAL",
                "Florence | Firenze, Italy | ADDRESS_PARTIAL",
                "300 N Elm St, Reno, NV 89501 | 300 Elm St, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "300 Elm St, Reno, NV 89501 | 300 Elm, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "300 Old Elm St, Reno, NV 89501 | 300 Elm St, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "9 J. Kennedy Road, Reno, NV 89501 | 9 John Kennedy Road, Reno, NV 89501 | ADDRESS_STREET_PARTIAL",
                "1304 Poplar Dr, Lima, OH 45801 | 1304 Popler Dr, Lima, OH 45801 | ADDRESS_EDIT1",
                "1304 Willow Dr, Lima, OH 45801 | 1304 Wilow Dr, Lima, OH 45801 | ADDRESS_EDIT1",
                "Lindenstr. 8, 50674 K\u00F6ln | Lidnenstr. 8, 50674 K\u00F6ln | ADDRESS_EDIT1",
                "8 Elm Rd, Sheffield S1 2AB | 8 Elm Rd, Shefield S1 2AB | ADDRESS_EDIT1",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 rue de la R\u00E9publique, 13001 Marseille | 12, rue de la Republique, 13001 MARSEILLE, FRANCE",
                "Via Roma, 12 - 20121 Milano (MI) | Via Roma 12, 20121 Milano MI, Italia",
                "Calle de Alcal\u00E1 45, 2\u00BA Izq, 28014 Madrid | C/ Alcal\u00E1, 45, 2 izq, 28014 Madrid",
                "C/ Mayor, 5, 28013 Madrid | Calle Mayor 5, 28013 Madrid",
                "Avda. Diagonal 640, 08017 Barcelona | Avinguda Diagonal, 640, 08017 Barcelona",
                "Rua Augusta 1500, apto 32, S\u00E3o Paulo - SP, 01304-001 |"
                        + " R. Augusta, 1500 - Apto. 32 - Consola\u00E7\u00E3o, S\u00E3o Paulo/SP, 01304-001, Brazil",
                "N\u00F8rrebrogade 20, 2. tv, 2200 K\u00F8benhavn N |"
                        + " N\u00F8rrebrogade 20 2. tv., 2200 K\u00F8benhavn N",
                "Prinsengracht 263-1, 1016 GV Amsterdam | Prinsengracht 263-1, 1016GV Amsterdam",
                "Rue de la Loi 16 bte 5, 1000 Bruxelles | Rue de la Loi 16, bo\u00EEte 5, 1000 Brussels",
                "Wetstraat 16 bus 5, 1000 Brussel | Wetstr. 16 bus 5, B-1000 Bruxelles",
                "R\u00E1k\u00F3czi \u00FAt 12, 1072 Budapest | Rakoczi ut 12., H-1072 Budapest",
                "Strada Lipscani nr. 12, Bucure\u0219ti 030033 | Str. Lipscani 12, Bucuresti, 030033",
                "Atat\u00FCrk Caddesi No: 15 D: 4, 34000 \u0130stanbul | Ataturk Cad. No:15 D:4, 34000 Istanbul",
                "221B Baker Street, London NW1 6XE | 221b Baker St, London, NW16XE",
                "Apartment 5, 30 Quay Street, Galway, Ireland, H91 X2P3 | Apt 5, 30 Quay St, Galway, H91X2P3",
                "350 5th Ave, New York, NY 10118 | 350 Fifth Avenue, New York, New York 10118",
                "1600 Pennsylvania Ave NW, Washington, DC 20500 |"
                        + " 1600 Pennsylvania Avenue Northwest, Washington, D.C. 20500",
                "Unit 1, 5 Smith St, Bondi NSW 2026 | 1/5 Smith Street, Bondi, NSW, 2026",
                "45/12 MG Road, Bengaluru 560001 | 45/12 M G Road, Bangalore - 560001",
                "123 Main Street Apt 4, Boston MA 02108 | 123 Main St # 4, Boston, Massachusetts 02108",
                "123 Highway 9, Tulsa, OK 74101 | 123 Hwy 9, Tulsa, OK 74101",
                "5000 County Road 12, Tulsa, OK 74101 | 5000 County Rd 12, Tulsa, OK 74101",
                "Am Markt 4, 20095 Hamburg | Am Markt 4, D-20095 Hamburg",
                "Platz der Republik 1, 11011 Berlin | Pl. der Republik 1, 11011 Berlin",
                "Karl-Marx-Allee 12, 10178 Berlin | Karl Marx Allee 12, 10178 Berlin",
                "K\u00F6nigstra\u00DFe 12, 70173 Stuttgart | Koenigstr. 12, 70173 Stuttgart",
                "Gro\u00DFe Stra\u00DFe 5, 49074 Osnabr\u00FCck | Grosse Str. 5, 49074 Osnabrueck",
                "Schlo\u00DFallee 5, 49074 Osnabr\u00FCck | Schlossallee 5, 49074 Osnabrueck",
                "Calle 10 # 5-20, Bogot\u00E1 | Cl. 10 No. 5-20, Bogot\u00E1",
                "Suite 400, 200 Bay Street, Toronto ON M5J 2J5 | 200 Bay St Suite 400, Toronto, ON M5J2J5",
                "\u0443\u043B. \u041B\u0435\u043D\u0438\u043D\u0430, \u0434. 5, \u043A\u0432. 12, \u041C\u043E\u0441\u043A\u0432\u0430, 101000 |"
                        + " \u0443\u043B\u0438\u0446\u0430 \u041B\u0435\u043D\u0438\u043D\u0430, \u0434\u043E\u043C 5, \u043A\u0432\u0430\u0440\u0442\u0438\u0440\u0430 12, \u041C\u043E\u0441\u043A\u0432\u0430 101000",
                "P.O. Box 12, Nairobi 00100, Kenya | PO Box 12 - 00100, Nairobi",
                "Karlsplatz 5/2/7, 1010 Wien | Karlspl. 5/2/7, A-1010 Wien",
                "1 Elm Court, Leeds LS1 4AA | 1 Elm Ct, Leeds LS1 4AA",
                "The Old Rectory, Church Street, Ely, CB7 4ER | Old Rectory, Church St, Ely CB7 4ER",
                "12 The Green, Ely CB7 4ER | 12 The Green, Ely, Cambs, CB7 4ER",
                "10 Downing Street, Westminster, London SW1A 2AA | 10 Downing St, London SW1A 2AA",
                "Marktplatz 1, 6020 Innsbruck, \u00D6sterreich | Marktplatz 1, A-6020 Innsbruck",
                "Aleje Jerozolimskie 100, 00-807 Warszawa | Al. Jerozolimskie 100, 00-807 Warszawa",
                "Rua 25 de Abril 10, 4000-010 Porto | R. 25 de Abril, 10, 4000-010 Porto"
            })
    void theUsualWaysToWriteAnAddressInManyCountriesMatch(String one, String other) {
        assertRelation(one, other, ClaimOutcome.MATCH, RuleId.ADDRESS_EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123 Main St Apt 4, Boston, MA 02108 | 123 Main St Apt 5, Boston, MA 02108",
                "Calle Mayor 5, 3\u00BA B, 28013 Madrid | Calle Mayor 5, 3\u00BA C, 28013 Madrid",
                "Calle Mayor 5, 3\u00BA B, 28013 Madrid | Calle Mayor 5, 4\u00BA B, 28013 Madrid",
                "N\u00F8rrebrogade 20, 2. tv, 2200 K\u00F8benhavn N |"
                        + " N\u00F8rrebrogade 20, 2. th, 2200 K\u00F8benhavn N",
                "123 Main St, Kansas City, MO 64101 | 123 Main St, Kansas City, KS 66101",
                "5 Rue du Bac, Paris | 5 Avenue du Bac, Paris",
                "45-12 31st Ave, Queens, NY 11103 | 45-14 31st Ave, Queens, NY 11103",
                "1-2-3 Ginza, Tokyo 104-0061 | 1-2-4 Ginza, Tokyo 104-0061",
                "Unit 1, 5 Smith St, Bondi NSW 2026 | 2/5 Smith Street, Bondi, NSW, 2026",
                "Flat A, 5 High St, Ely CB7 4ER | Flat B, 5 High St, Ely CB7 4ER",
                "RR 2 Box 45, Lima, OH 45801 | RR 3 Box 45, Lima, OH 45801",
                "5 Upper Mill Rd, Ely CB7 4ER | 5 Lower Mill Rd, Ely CB7 4ER",
                "Hauptstr. 5, 10827 Berlin | Hauptstr. 5, 13159 Berlin",
                "Hauptstr. 5a, 10827 Berlin | Hauptstr. 5b, 10827 Berlin",
                "Block A, 12 Mill Rd, Dublin 4 | Block B, 12 Mill Rd, Dublin 4",
                "12 Mill Rd, Dublin 4 | 12 Mill Rd, Dublin 14",
                "12 N 5th St, Reno, NV 89501 | 12 S 5th St, Reno, NV 89501",
                "12 5th St, Reno, NV 89501 | 12 6th St, Reno, NV 89501",
                "12 Fifth St, Reno, NV 89501 | 12 Sixth St, Reno, NV 89501",
                "Sector 5, House 12, Noida 201301 | Sector 15, House 12, Noida 201301",
                "Building 3, 100 Main St, Reno, NV 89501 | Building 4, 100 Main St, Reno, NV 89501",
                "12 Av. de Mayo, Buenos Aires C1084 | 21 Av. de Mayo, Buenos Aires C1084",
                "12 1/2 Main St, Reno, NV 89501 | 12 Main St, Reno, NV 89501",
                "Karlsplatz 5/2/7, 1010 Wien | Karlsplatz 5/2/8, 1010 Wien",
                "Karlsplatz 5/2/7, 1010 Wien | Karlsplatz 5/3/7, 1010 Wien"
            })
    void anotherDoorIsAMismatchInManyCountries(String one, String other) {
        assertThat(line(one, other).outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(line(other, one).outcome()).isEqualTo(ClaimOutcome.MISMATCH);
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
