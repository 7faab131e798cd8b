using NewsSearch.Words;

namespace NewsSearch.Countries;

/// <summary>English names of the countries and territories of ISO 3166-1, and of Kosovo (XK, user-assigned).</summary>
/// <remarks>
/// A table of its own beside the gazetteer, which a search must not load. It is read only when a query or a count asks for a
/// country.
/// </remarks>
public static class CountryNames
{
    /// <summary>Code, usual name, other names.</summary>
    private const string Table = """
        AD Andorra;AE United Arab Emirates|Emirates|UAE;AF Afghanistan;AG Antigua and Barbuda;AI Anguilla;AL Albania;AM Armenia;AO Angola
        AQ Antarctica;AR Argentina;AS American Samoa;AT Austria;AU Australia;AW Aruba;AX Åland Islands;AZ Azerbaijan
        BA Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina;BB Barbados;BD Bangladesh;BE Belgium;BF Burkina Faso;BG Bulgaria;BH Bahrain;BI Burundi
        BJ Benin;BL Saint Barthélemy|St Barts;BM Bermuda;BN Brunei|Brunei Darussalam;BO Bolivia;BQ Bonaire, Sint Eustatius and Saba;BR Brazil
        BS Bahamas;BT Bhutan;BV Bouvet Island;BW Botswana;BY Belarus;BZ Belize;CA Canada;CC Cocos Islands
        CD DR Congo|Congo|Congo-Kinshasa|DRC|Democratic Republic of Congo|Democratic Republic of the Congo|Zaire;CF Central African Republic
        CG Republic of the Congo|Congo-Brazzaville|Republic of Congo;CH Switzerland;CI Ivory Coast|Cote d'Ivoire|Côte d'Ivoire;CK Cook Islands
        CL Chile;CM Cameroon;CN China|People's Republic of China;CO Colombia;CR Costa Rica;CU Cuba;CV Cape Verde|Cabo Verde;CW Curaçao
        CX Christmas Island;CY Cyprus;CZ Czechia|Czech Republic;DE Germany|East Germany|West Germany;DJ Djibouti;DK Denmark;DM Dominica
        DO Dominican Republic;DZ Algeria;EC Ecuador;EE Estonia;EG Egypt;EH Western Sahara;ER Eritrea;ES Spain;ET Ethiopia;FI Finland;FJ Fiji
        FK Falkland Islands|Falklands;FM Micronesia|Federated States of Micronesia|Micronesia, Federated States of;FO Faroe Islands;FR France
        GA Gabon;GB United Kingdom|Britain|Great Britain|UK;GD Grenada;GE Georgia;GF French Guiana;GG Guernsey;GH Ghana;GI Gibraltar;GL Greenland
        GM Gambia;GN Guinea;GP Guadeloupe;GQ Equatorial Guinea;GR Greece;GS South Georgia and the South Sandwich Islands;GT Guatemala;GU Guam
        GW Guinea-Bissau;GY Guyana;HK Hong Kong;HM Heard Island and McDonald Islands;HN Honduras;HR Croatia;HT Haiti;HU Hungary;ID Indonesia
        IE Ireland|Republic of Ireland;IL Israel;IM Isle of Man;IN India;IO British Indian Ocean Territory;IQ Iraq
        IR Iran|Islamic Republic of Iran|Persia;IS Iceland;IT Italy;JE Jersey;JM Jamaica;JO Jordan;JP Japan;KE Kenya;KG Kyrgyzstan
        KH Cambodia|Kampuchea;KI Kiribati;KM Comoros;KN Saint Kitts and Nevis|St Kitts and Nevis
        KP North Korea|DPRK|Democratic People's Republic of Korea;KR South Korea|Korea, Republic of|Republic of Korea;KW Kuwait;KY Cayman Islands
        KZ Kazakhstan;LA Laos|Lao People's Democratic Republic;LB Lebanon;LC Saint Lucia;LI Liechtenstein;LK Sri Lanka|Ceylon;LR Liberia;LS Lesotho
        LT Lithuania;LU Luxembourg;LV Latvia;LY Libya;MA Morocco;MC Monaco;MD Moldova|Moldova, Republic of;ME Montenegro;MF Saint Martin
        MG Madagascar;MH Marshall Islands;MK North Macedonia|Macedonia|Republic of North Macedonia;ML Mali;MM Myanmar|Burma;MN Mongolia
        MO Macau|Macao;MP Northern Mariana Islands;MQ Martinique;MR Mauritania;MS Montserrat;MT Malta;MU Mauritius;MV Maldives;MW Malawi;MX Mexico
        MY Malaysia;MZ Mozambique;NA Namibia;NC New Caledonia;NE Niger;NF Norfolk Island;NG Nigeria;NI Nicaragua;NL Netherlands|Holland;NO Norway
        NP Nepal;NR Nauru;NU Niue;NZ New Zealand;OM Oman;PA Panama;PE Peru;PF French Polynesia;PG Papua New Guinea;PH Philippines;PK Pakistan
        PL Poland;PM Saint Pierre and Miquelon;PN Pitcairn Islands|Pitcairn;PR Puerto Rico;PS Palestinian Territories|Palestine|State of Palestine
        PT Portugal;PW Palau;PY Paraguay;QA Qatar;RE Réunion;RO Romania;RS Serbia;RU Russia|Russian Federation;RW Rwanda;SA Saudi Arabia;SB Solomon Islands
        SC Seychelles;SD Sudan;SE Sweden;SG Singapore;SH Saint Helena;SI Slovenia;SJ Svalbard and Jan Mayen;SK Slovakia|Slovak Republic
        SL Sierra Leone;SM San Marino;SN Senegal;SO Somalia;SR Suriname;SS South Sudan;ST São Tomé and Príncipe|Sao Tome and Principe;SV El Salvador
        SX Sint Maarten;SY Syria|Syrian Arab Republic;SZ Eswatini|Swaziland;TC Turks and Caicos Islands;TD Chad;TF French Southern Territories
        TG Togo;TH Thailand;TJ Tajikistan;TK Tokelau;TL Timor-Leste|East Timor;TM Turkmenistan;TN Tunisia;TO Tonga;TR Turkey|Türkiye
        TT Trinidad and Tobago;TV Tuvalu;TW Taiwan|Chinese Taipei|Taiwan, Province of China;TZ Tanzania|United Republic of Tanzania;UA Ukraine
        UG Uganda;UM United States Minor Outlying Islands;US United States|America|US|USA|United States of America;UY Uruguay;UZ Uzbekistan
        VA Vatican City|Holy See|Vatican|Vatican City State;VC Saint Vincent and the Grenadines|Saint Vincent|St Vincent and the Grenadines
        VE Venezuela;VG British Virgin Islands|Virgin Islands, British;VI U.S. Virgin Islands;VN Vietnam;VU Vanuatu;WF Wallis and Futuna;WS Samoa
        XK Kosovo;YE Yemen;YT Mayotte;ZA South Africa;ZM Zambia;ZW Zimbabwe|Rhodesia
        """;

    private static readonly Lazy<(Dictionary<string, CountryCode> Codes, Dictionary<CountryCode, string> Names)> Read = new(() =>
    {
        var codes = new Dictionary<string, CountryCode>(StringComparer.Ordinal);
        var usual = new Dictionary<CountryCode, string>();
        foreach (string country in Table.Split([';', '\n'], StringSplitOptions.TrimEntries))
        {
            var code = CountryCode.Parse(country.AsSpan(0, 2));
            string[] names = country[3..].Split('|');
            usual.Add(code, names[0]);
            codes[Form(country[..2])] = code;
            foreach (string name in names)
            {
                codes[Form(name)] = code;
            }
        }

        return (codes, usual);
    });

    /// <summary>The code of the country with this code or English name, whatever its case and accents; null when there is none.</summary>
    public static CountryCode? CodeOf(string country) => Read.Value.Codes.TryGetValue(Form(country), out CountryCode code) ? code : null;

    /// <summary>The usual English name, or the code itself when no country has it.</summary>
    public static string NameOf(CountryCode code) => Read.Value.Names.GetValueOrDefault(code) ?? code.ToString();

    /// <summary>The usual name nearest to a mistyped one, or of the country that a part is taken for; null when none is near.</summary>
    public static string? Nearest(string country)
    {
        string form = Form(country);
        return form is "england" or "scotland" or "wales" or "northern ireland" ? NameOf(CountryCode.Parse("GB"))
            : Spelling.Nearest(form, Read.Value.Codes.Keys.Where(static name => name.Length > 2)) is { } name ? NameOf(Read.Value.Codes[name])
            : null;
    }

    private static string Form(string name) =>
        NameForm.Of(name) is var form && form.StartsWith("the ", StringComparison.Ordinal) ? form[4..] : form;
}
