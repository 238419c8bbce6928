package io.github.rollcall.claims;

import java.util.List;
import java.util.stream.Stream;

/** Pairs of names as {@code given/middle/family/suffix | given/middle/family/suffix}; a whole name may follow as a fifth part. */
final class NameRows {

    /** Names of different people, or of one person disguised: none may be MATCH. */
    static final List<String> NEVER_MATCH = List.of(
            // relatives and people one letter apart
            "Karla//Brandt/|Karlene//Brandt/",
            "Jan//Kowalski/|Jana//Kowalski/",
            "Simon//Adler/|Simone//Adler/",
            "Julian//Sands/|Juliane//Sands/",
            "Li//Na/|Li//Ni/",
            "Bo//Lu/|Bo//Li/",
            "Carina//Wolf/|Carine//Wolf/",
            // different given names, same family name
            "Peter//Brandt/|Ilse//Brandt/",
            "Anton//Maier/|Anne//Maier/",
            // look-alike family names
            "Ruth//Parker/|Ruth//Barker/",
            "Ruth//Hansen/|Ruth//Hanson/",
            "Ruth//Becker/|Ruth//Beck/",
            // spelled-out letters that were never there
            "Paul//Buehler/|Paul//Buhler/",
            "Noel//Baer/|Nol//Bar/",
            "Michael//Muller/|Michael//Mueller/",
            "Manuel//Duerer/|Manul//Durer/",
            "Eva//Miller/|Eva//M\u00FCller/",
            // generations
            "Otto//Brandt/Jr|Otto//Brandt/Sr",
            "Otto//Brandt/II|Otto//Brandt/III",
            "Otto//Brandt III/|Otto//Brandt IV/",
            "Otto//Brandt Junior/|Otto//Brandt Senior/",
            "Otto//Brandt/Jr|Otto//Brandt/",
            // middle names that contradict
            "Ruth/Anna/Brandt/|Ruth/Erika/Brandt/",
            "Ruth/A/Brandt/|Ruth/Erika/Brandt/",
            "Ruth Anna//Brandt/|Ruth Erika//Brandt/",
            // words in the wrong place, or used twice
            "Omar//Hassan/|Omar//Omar/",
            "Bruno//Alexander/|Alexander//Bruno/",
            "Laura Ines//Vidal Pons/|Vidal//Laura/",
            "Laura//Vidal Pons/|Laura//Pons Vidal/",
            "Laura Ines//Vidal Pons/|Ines//Pons/",
            "LAURA INES VIDAL PONS///|Ines//Pons/",
            "Laura//Vidal Pons/|Laura//Vidal Marti/",
            "Laura//Vidal Pons/|Laura//Pons/",
            // shortened forms
            "Alexandra//Winter/|Alex//Winter/",
            "Ruth//Brandt/|R//Brandt/",
            "Hans-Peter//Brandt/|Hans//Brandt/",
            "Ruth//Brandt-Weber/|Ruth//Brandt/",
            // marks that tell apart
            "Thu//Ph\u1EA1m/|Th\u01B0//Ph\u1EA1m/",
            "Th\u01B0//Ph\u1EA1m/|Thu//Ph\u1EA1m/",
            "Jos\u00E9//Cano/|Jos\u00E8//Cano/",
            // look-alike characters
            "Oskar//Rapp/|\u041Eskar//Rapp/",
            "Oskar//Rapp/|Oskar//R\u0430pp/",
            "Oskar//Coco/|Oskar//\u0421\u043E\u0441\u043E/",
            "Nora//Tips/|N\u03BFra//Tips/",
            "Nora//Tips/|N0ra//Tips/",
            "Alan//Till/|AIan//TilI/",
            "Alan//Till/|\uD835\uDC00lan//Till/",
            // other scripts
            "\u041F\u0435\u0442\u0440//\u0418\u0432\u0430\u043D\u043E\u0432/|Pavel//Ivanov/",
            "\u738B//\u4F1F/|\u738B//\u82B3/",
            // only a part of a name
            "Ruth///|Ruth///",
            "//Brandt/|Ruth//Brandt/",
            "//KARTIKA/|Kartika//Sari/",
            "Ruth//Brandt/|Max//Winter/");

    /** Spellings of one name: all must be MATCH. */
    static final List<String> ALWAYS_MATCH = List.of(
            "RUTH//BRANDT/|Ruth//Brandt/",
            " Ruth  Anna //BRANDT/|Ruth Anna//Brandt/",
            "J\u00FCrgen//M\u00FCller/|JUERGEN//MUELLER/",
            "J\u00FCrgen//M\u00FCller/|Jurgen//Muller/",
            "S\u00F8ren//\u00C5berg/|SOEREN//AABERG/",
            "S\u00F8ren//\u00C5berg/|Soren//Aberg/",
            "\u00DE\u00F3r//Gro\u00DF/|THOR//GROSS/",
            "\u0141ukasz//\u0110uki\u0107/|Lukasz//Dukic/",
            "I\u015E\u0131K//\u0130nci/|Isik//Inci/",
            "Zoe\u0308//Lind/|Zo\u00EB//Lind/",
            "Sean//O'Hara/|Sean//OHara/",
            "Sean//O\u2019Hara/|Sean//O HARA/",
            "Jean-Luc//Petit/|JEANLUC//PETIT/",
            "Anna//de la Cruz/|Anna//Delacruz/",
            "Ruth//Brandt-Weber/|Ruth//Brandt Weber/",
            "Ruth/Anna/Brandt/|Ruth//Brandt/",
            "Ruth Anna//Brandt/|Ruth//Brandt/",
            "Ruth//Brandt/|Ruth/A/Brandt/",
            "Ruth/Anna/Brandt/|Ruth/A/Brandt/",
            "Otto//Brandt/Jr.|Otto//Brandt Junior/",
            "Otto//Brandt/II|Otto//Brandt/2nd",
            "Dr. Ruth//Brandt/|Ruth//Brandt, PhD/",
            "RUTH ANNA BRANDT///|Ruth Anna//Brandt/",
            "Laura//Vidal Pons/|Laura//Vidal/",
            "Ruth//Null/|Ruth//Null/",
            "\u041F\u0435\u0442\u0440//\u0418\u0412\u0410\u041D\u041E\u0412/|\u041F\u0435\u0442\u0440//\u0418\u0432\u0430\u043D\u043E\u0432/");

    private NameRows() {}

    static Stream<String> neverMatch() {
        return NEVER_MATCH.stream();
    }

    static Stream<String> alwaysMatch() {
        return ALWAYS_MATCH.stream();
    }

    static Comparison compare(String row) {
        int bar = row.indexOf('|');
        return Cases.compare(
                Claim.NAME, Cases.named(name(row.substring(0, bar))), Cases.named(name(row.substring(bar + 1))));
    }

    static PersonName name(String parts) {
        String[] part = parts.split("/", -1);
        return PersonName.builder()
                .given(part[0])
                .middle(part[1])
                .family(part[2])
                .suffix(part[3])
                .full(part.length > 4 ? part[4] : null)
                .build();
    }
}
