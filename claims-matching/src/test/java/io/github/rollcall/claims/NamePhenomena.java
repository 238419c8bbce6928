package io.github.rollcall.claims;

import java.util.List;

/**
 * Invented names, a list for each phenomenon, as {@code given/middle/family/suffix|given/middle/family/suffix;OUTCOME;RULE}. The rule is one that must be
 * among those named.
 */
final class NamePhenomena {

    static final List<String> SPELLINGS = List.of(
            "REN\u00C9E//O' BRIEN/|Ren\u00E9e//O\u2019Brien/;MATCH;NAME_JOIN",
            "Nadia//El Khoury/|Nadia//El-Khoury/;MATCH;NAME_EXACT",
            "Nadia//El Khoury/|Nadia//Elkhoury/;MATCH;NAME_JOIN",
            "Piet//van 't Hoff/|Piet//Van t Hoff/;MATCH;NAME_FOLD",
            "Anne-Sophie//Roux/|ANNE SOPHIE//ROUX/;MATCH;NAME_FOLD",
            "Ann//Amarie Roy/|Anna//Marie Roy/;MISMATCH;GIVEN_DIFFERENT",
            "Ann Amarie//Roy/|Anna Marie//Roy/;NEAR;NAME_SPACING",
            "Mary//Ann Smith/|Mary Ann//Smith/;MATCH;NAME_BOUNDARY",
            "SOEREN//KJAER/|S\u00F8ren//Kj\u00E6r/;MATCH;NAME_ICAO",
            "GOEKHAN//OEZTUERK/|G\u00F6khan//\u00D6zt\u00FCrk/;MATCH;NAME_ICAO",
            "MUNXXOZ//LUXXCIA/|Mu\u00F1oz//L\u00FCcia/;MATCH;NAME_ICAO",
            "LJUBICA//DJURIC/|Ljubica//\u0110uri\u0107/;MATCH;NAME_ICAO",
            "Lin//LYU/|Lin//L\u00FC/;MATCH;NAME_ICAO",
            "Kenji//OHNO/|Kenji//\u014Cno/;MATCH;NAME_ICAO",
            "Ra\u00FAl//N\u00FA\u00F1ez/|Ra\u00FAl//Nu\u00F1ez/;MATCH;NAME_FOLD",
            "Oliv\u00E9r//Kis/|\u00D3liver//Kis/;NEAR;NAME_MARKS",
            "JUERGEN//BAER/|Jurgen//Bar/;NEAR;NAME_ICAO_DROPPED",
            "Manuel//Goetz/|Manul//Gotz/;NEAR;NAME_ICAO_DROPPED",
            "Ole//Aasen/|Ole//Asen/;NEAR;NAME_ICAO_DROPPED",
            "Karl//Geller/|Karl//K\u00F6ller/;MISMATCH;FAMILY_DIFFERENT",
            "\u0410\u043B\u0451\u043D\u0430//\u0413\u0440\u043E\u0441\u0441/|\u0410\u043B\u0435\u043D\u0430//\u0413\u0440\u043E\u0441\u0441/;MATCH;NAME_FOLD");

    static final List<String> FORENAMES = List.of(
            "Petra/Anna Luise/Vogel/|Petra//Vogel/;MATCH;MIDDLE_EXTRA",
            "Petra//Vogel/|Petra/Anna Luise/Vogel/;MATCH;MIDDLE_EXTRA",
            "Petra/Anna Luise/Vogel/|Petra/A/Vogel/;MATCH;MIDDLE_INITIAL",
            "Petra/Anna Luise/Vogel/|Petra/Luise/Vogel/;MATCH;MIDDLE_EXTRA",
            "Petra/Anna/Vogel/|Petra/B/Vogel/;NEAR;MIDDLE_CONFLICT",
            "Tom/Lee/Hart/|Tom/Leo/Hart/;NEAR;MIDDLE_CONFLICT",
            "Sarah/Louise/Kent/|Louise//Kent/;NEAR;NAME_MIDDLE_AS_GIVEN",
            "Louise//Kent/|Sarah/Louise/Kent/;NEAR;NAME_MIDDLE_AS_GIVEN",
            "Sarah/Louise/Kent/|Louise/Sarah/Kent/;NEAR;NAME_ORDER",
            "Sarah/Louise/Kent/|Helen/Louise/Kent/;MISMATCH;GIVEN_DIFFERENT",
            "Hans-Peter//Lang/|Hans//Lang/;NEAR;NAME_PARTIAL",
            "Hans-Peter//Lang/|Hans-Georg//Lang/;MISMATCH;GIVEN_DIFFERENT",
            "Marc Andr\u00E9 Paul//Lang/|Marcandr\u00E9//Lang/;MATCH;NAME_JOIN",
            "Siva Kumar//Pillai/|S K//Pillai/;NEAR;NAME_INITIAL",
            "Siva Kumar//Pillai/|SK//Pillai/;NEAR;NAME_INITIAL",
            "Siva Kumar//Pillai/|SM//Pillai/;MISMATCH;GIVEN_DIFFERENT",
            "Peter//Lorre/|P//Lorre/;NEAR;NAME_INITIAL",
            "Peter//Lorre/|R//Lorre/;MISMATCH;GIVEN_DIFFERENT",
            "P//Lorre/|R//Lorre/;MISMATCH;GIVEN_DIFFERENT",
            "Murugan//Ganesan/|G//Murugan/;NEAR;NAME_FIELD_SWAP",
            "Robert//Lind/|Bob//Lind/;MATCH;NAME_NICKNAME",
            "Bob//Lind/|Robert//Lind/;MATCH;NAME_NICKNAME",
            "Christopher//Lind/|Chris//Lind/;NEAR;NAME_NICKNAME_SHARED",
            "Marcus//Lind/|Mark//Lind/;NEAR;NAME_NICKNAME_SHARED",
            "Martha//Lind/|Mart\u00ED//Lind/;NEAR;NAME_NICKNAME_SHARED",
            "Tlacaelelzin//Lind/|Tlacaelel//Lind/;NEAR;NAME_SHORTENED",
            "William//Lind/|Robert//Lind/;MISMATCH;GIVEN_DIFFERENT",
            "Katherine//Lind/|Catherine//Lind/;MATCH;NAME_VARIANT");

    static final List<String> ONE_LETTER = List.of(
            "Alejandro//Prado/|Alejandor//Prado/;NEAR;NAME_EDIT1",
            "Branwyn//Prado/|Branwyl//Prado/;NEAR;NAME_EDIT1",
            "Tarlow//Prado/|Torlow//Prado/;NEAR;NAME_EDIT1",
            "Tarlo//Prado/|Torlo//Prado/;MISMATCH;GIVEN_DIFFERENT",
            "Tarlow//Prado/|Tarlo//Prado/;MISMATCH;GIVEN_DIFFERENT",
            "Tarlows//Prado/|Tarlow//Prado/;NEAR;NAME_EDIT1",
            "Branwyn//Prado/|Brantyl//Prado/;MISMATCH;GIVEN_DIFFERENT",
            "Maria//Prado/|Mario//Prado/;MISMATCH;NAME_DISTINCT",
            "Peter//Carter/|Peter//Cartier/;MISMATCH;NAME_DISTINCT",
            "Bo//Xu/|Bo//Xi/;MISMATCH;FAMILY_DIFFERENT");

    static final List<String> SURNAMES = List.of(
            "Pilar//Soto Vidal/|Pilar//Soto/;MATCH;SURNAME_EXTRA",
            "Pilar//Soto/|Pilar//Soto Vidal/;MATCH;SURNAME_EXTRA",
            "Pilar//Soto de la Fuente/|Pilar//Soto/;MATCH;SURNAME_EXTRA",
            "Pilar//de la Fuente Soto/|Pilar//de la Fuente/;MATCH;SURNAME_EXTRA",
            "Pilar//Soto Vidal/|Pilar//Vidal/;NEAR;NAME_PARTIAL",
            "Pilar//Soto Vidal Roca/|Pilar//Soto/;NEAR;NAME_PARTIAL",
            "Pilar//Soto Vidal/|Pilar//Vidal Soto/;NEAR;NAME_ORDER",
            "Pilar//Soto Vidal/|Pilar//Soto Roca/;MISMATCH;FAMILY_DIFFERENT",
            "Pilar//Soto-Vidal/|Pilar//Soto/;NEAR;NAME_PARTIAL",
            "Pilar//Soto-Vidal/|Pilar//Soto Vidal/;MATCH;NAME_EXACT",
            "Pilar//Soto V/|Pilar//Soto/;NEAR;SUFFIX_ONE_SIDED",
            "Pilar//Soto R/|Pilar//Soto/;NEAR;NAME_PARTIAL",
            "Rui//Almeida dos Reis/|Rui//Reis/;MATCH;SURNAME_EXTRA",
            "Rui//Almeida dos Reis/|Rui//Almeida/;NEAR;NAME_PARTIAL",
            "Rui//Barros Carvalho/|Rui//Barros/;NEAR;NAME_PARTIAL",
            "Rui//Barros-Carvalho/|Rui//Carvalho/;NEAR;NAME_PARTIAL",
            "Rui//de Carvalho/|Rui//Carvalho/;MATCH;NAME_ARTICLE",
            "Kees//van der Meer/|Kees//Meer/;MATCH;NAME_PARTICLE",
            "Kees//van der Meer/|Kees//Meer, van der/;MATCH;NAME_EXACT",
            "Julie//Morel ep. Blanc/|Julie//Morel/;MATCH;NAME_MARRIED",
            "Julie//Blanc/|Julie//Morel \u00E9pouse Blanc/;MATCH;NAME_MARRIED",
            "Julie//Morel n\u00E9e Blanc/|Julie//Petit/;MISMATCH;FAMILY_DIFFERENT",
            "Ulla//Voss geb. Kern/|Ulla//Kern/;MATCH;NAME_MARRIED",
            "Jana//Dvo\u0159\u00E1kov\u00E1/|Jana//Dvo\u0159\u00E1k/;NEAR;NAME_GENDERED",
            "Zofia//Zieli\u0144ska/|Zofia//Zieli\u0144ski/;NEAR;NAME_GENDERED",
            "Helga//Sigur\u00F0ard\u00F3ttir/|Helga//J\u00F3nsd\u00F3ttir/;MISMATCH;FAMILY_DIFFERENT",
            "Olga/Petrovna/Smirnova/|Olga/Ivanovna/Smirnova/;NEAR;MIDDLE_CONFLICT");

    static final List<String> ARABIC_AND_HORN = List.of(
            "Fahad bin Nasser//Al Harbi/|Fahad//Al-Harbi/;MATCH;MIDDLE_EXTRA",
            "Fahad//bin Nasser Al Harbi/|Fahad//Alharbi/;MATCH;SURNAME_EXTRA",
            "Fahad bin Nasser//Al Harbi/|Fahad bin Majid//Al Harbi/;NEAR;MIDDLE_CONFLICT",
            "Fahad//Al Harbi/|Fahad//Harbi/;MATCH;NAME_ARTICLE",
            "Fahad//Al Harbi/|Fahad//Al Dosari/;MISMATCH;FAMILY_DIFFERENT",
            "Abd al-Karim//Najjar/|Abdulkarim//Najjar/;MATCH;NAME_ARTICLE",
            "Abdurrahman//Najjar/|Abdul Rahman//Najjar/;MATCH;NAME_ARTICLE",
            "Abdulkarim//Najjar/|Abdulrahim//Najjar/;MISMATCH;GIVEN_DIFFERENT",
            "Tesfaye Bekele//Alemu/|Tesfaye//Bekele/;NEAR;NAME_CHAIN",
            "Tesfaye//Bekele/|Tesfaye Bekele//Alemu/;NEAR;NAME_CHAIN",
            "Tesfaye Bekele//Alemu/|Tesfaye Bekele//Haile/;MISMATCH;FAMILY_DIFFERENT",
            "Amir//Reza/|Amir//Amir/;NEAR;NAME_PARTIAL");

    static final List<String> EAST_ASIAN = List.of(
            "Jia Hui//Tan/|Jiahui//Tan/;MATCH;NAME_JOIN",
            "Jia Hui//Tan/|Jia//Tan/;NEAR;NAME_PARTIAL",
            "Jia//Tan/|Jia Hui//Tan/;NEAR;NAME_PARTIAL",
            "Jia Hui//Tan/|Jia Min//Tan/;MISMATCH;GIVEN_DIFFERENT",
            "Soo-jin//Han/|SOOJIN//HAN/;MATCH;NAME_JOIN",
            "Mary Beth//Lee/|Mary//Lee/;MATCH;MIDDLE_EXTRA",
            "Zhiqiang//Zhou/|Chih-chiang//Chou/;NEAR;NAME_ROMANISATION",
            "Jianguo//Xu/|Chien-kuo//Hsu/;NEAR;NAME_ROMANISATION",
            "SYOZI//TUTIYA/|Shoji//Tsuchiya/;NEAR;NAME_ROMANISATION",
            "Linh//Pham/|Pham//Linh/;MATCH;NAME_FAMILY_FIRST",
            "Wei//Zhang/|Zhang//Wei/;NEAR;NAME_FIELD_SWAP",
            "Bruno//Anton/|Anton//Bruno/;NEAR;NAME_FIELD_SWAP",
            "Th\u1ECB Lan//Tr\u1EA7n/|Lan//Tran/;MATCH;MIDDLE_EXTRA",
            "Quang Lan//Tr\u1EA7n/|Lan//Tran/;NEAR;NAME_MIDDLE_AS_GIVEN",
            "Th\u1ECB Lan//Tr\u1EA7n/|V\u0103n Lan//Tr\u1EA7n/;MISMATCH;GIVEN_DIFFERENT",
            "Quang D\u0169ng//L\u00EA/|Quang D\u1EE5ng//L\u00EA/;NEAR;NAME_MARKS",
            "QUANG DUNG//LE/|Quang D\u0169ng//L\u00EA/;MATCH;NAME_FOLD",
            "//\u738B\u4F1F/|\u4F1F//\u738B/;MATCH;NAME_EXACT",
            "//\uAE40\uBBFC\uC900/|\uBBFC\uC900//\uAE40/;MATCH;NAME_EXACT");

    static final List<String> SINGLE_NAMES = List.of(
            "//BUDI/|Budi//Budi/;MATCH;NAME_MONONYM",
            "SURESH//LNU/|Suresh//-/;MATCH;NAME_MONONYM",
            "//BUDI/|Budi///;NEAR;NAME_SINGLE",
            "//BUDI/|Tono///;MISMATCH;NAME_DIFFERENT",
            "//BUDI/|Budi//Hartono/;NEAR;NAME_PARTIAL",
            "FNU//PATEL/|Ramesh//Patel/;NEAR;NAME_PARTIAL",
            "FNU//PATEL/|Ramesh//Shah/;MISMATCH;NAME_DIFFERENT");

    static final List<String> TITLES_AND_SUFFIXES = List.of(
            "Prof. Dr. Ute//Klein/|Ute//Klein/;MATCH;NAME_TITLE",
            "Ute//Klein MD/|Ute//Klein/;MATCH;NAME_TITLE",
            "Ute//Klein/PhD|Ute//Klein/;MATCH;NAME_TITLE",
            "Dr//Klein/|Dr//Klein/;MATCH;NAME_EXACT",
            "Paul//Getty V/|Paul//Getty IV/;MISMATCH;SUFFIX_CONFLICT",
            "Paul//Getty, Jr./|Paul//Getty/Sr;MISMATCH;SUFFIX_CONFLICT",
            "Paul//Getty Jr/|Paul//Getty/;NEAR;SUFFIX_ONE_SIDED",
            "Paul Jr//Getty/|Paul//Getty/Junior;MATCH;NAME_EXACT",
            "Paul//Getty/3rd|Paul//Getty/III;MATCH;NAME_EXACT",
            "Junior//Getty/|Junior//Getty/;MATCH;NAME_EXACT",
            "William \"Bill\"//Page/|William//Page/;MATCH;NAME_EXACT",
            "Wei (Grace)//Lin/|Grace//Lin/;NEAR;NAME_PREFERRED",
            "Grace//Lin/|Wei (Grace)//Lin/;NEAR;NAME_PREFERRED",
            "Wei (Ruth)//Lin/|Grace//Lin/;MISMATCH;GIVEN_DIFFERENT",
            "Julie//Morel (n\u00E9e Blanc)/|Julie//Morel/;MATCH;NAME_EXACT");

    static final List<String> WHOLE_NAMES = List.of(
            "Eszter Nagy///|Eszter//Nagy/;MATCH;NAME_WHOLE",
            "Nagy Eszter///|Eszter//Nagy/;NEAR;NAME_ORDER",
            "Pham Linh///|Linh//Pham/;MATCH;NAME_FAMILY_FIRST",
            "Carla Sofia Prado///|Carla//Prado/;MATCH;MIDDLE_EXTRA",
            "Carla Sofia Nilo Prado///|Carla//Nilo Prado/;MATCH;MIDDLE_EXTRA",
            "Carla Sofia Nilo Prado///|Carla//Prado/;NEAR;NAME_PARTIAL",
            "Carla Sofia Nilo Prado///|Sofia//Prado/;NEAR;NAME_MIDDLE_AS_GIVEN",
            "Carla Sofia Nilo Prado///|Nilo//Carla/;NEAR;NAME_PARTIAL",
            "Carla Sofia Prado///|Carla Prado///;NEAR;NAME_PARTIAL",
            "Carla Sofia Nilo Prado///|Carla Prado///;NEAR;NAME_PARTIAL",
            "Carla Prado///|Prado Carla///;NEAR;NAME_ORDER",
            "Carla Prado///|Carla Prado///;NEAR;NAME_PARTIAL",
            "Carla Prado///|Carla//Prado/;MATCH;NAME_WHOLE",
            "Carla//Prado/|Carla Prado///;NEAR;NAME_PARTIAL",
            "Carla Prado///|Carla Nilo///;MISMATCH;NAME_DIFFERENT",
            "Carla Sofia//Nilo Prado/|Nilo//Carla/;MISMATCH;GIVEN_DIFFERENT",
            "Carla Sofia//Nilo Prado/|Prado//Sofia/;MISMATCH;GIVEN_DIFFERENT");

    static final List<String> DISGUISES = List.of(
            "Oscar//Nolan/|\u041Escar//Nolan/;NEAR;NAME_CONFUSABLE",
            "Oscar//Nolan/|0scar//Nolan/;NEAR;NAME_CONFUSABLE",
            "Oscar//Nolan/|O\uA731car//Nolan/;NEAR;NAME_CONFUSABLE",
            "Clive//Bell/|CIive//BeII/;NEAR;NAME_CONFUSABLE",
            "Ann//Noel/|Ann//N\u03BFel/;NEAR;NAME_CONFUSABLE",
            "Ann//Cope/|Ann//\u0421\u043E\u0440\u0435/;NEAR;NAME_CONFUSABLE",
            "Ann//Hove/|Ann//\u13BBove/;NEAR;NAME_CONFUSABLE",
            "Ann//Love/|Ann//\uA4E1ove/;NEAR;NAME_CONFUSABLE",
            "Ann//Moon/|Ann//\u2C98oon/;NEAR;NAME_CONFUSABLE",
            "Ann//Hunt/|Ann//H\u057Dnt/;NEAR;NAME_CONFUSABLE",
            "\u041Escar//Nolan/|\u041Escar//Nolan/;NEAR;NAME_CONFUSABLE",
            "Emil//Roy/|Emma//Roy/;MISMATCH;GIVEN_DIFFERENT");

    private NamePhenomena() {}
}
