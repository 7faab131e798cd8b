namespace NewsSearch.Words;

/// <summary>What a dot does not end a sentence behind, in English, German, Spanish, French, Italian, Dutch, Portuguese, Russian, Ukrainian, Polish, Swedish, Turkish and Finnish.</summary>
internal static class SentenceAbbreviations
{
    /// <summary>Always followed by what they belong to.</summary>
    private static readonly HashSet<string> Titles = Words(
        StringComparer.OrdinalIgnoreCase,
        "mr mrs ms mx messrs dr drs prof profs gen gens sen sens rep reps gov govs lt lts col cols maj majs sgt sgts cpl pvt capt capts cmdr cmdrs adm adms",
        "brig rev revs fr msgr hon pres supt insp st mt ft vs v cf al approx ca atty dept univ figs fig e.g i.e viz",
        "dipl hr frl bzw vgl evtl ggf inkl zzgl bspw geb gest sog hl nr str",
        "sr sra srta dra dres ud uds núm pág mons gral ej",
        "mme mm mlle mgr pr éd chap apr av ex",
        "sig dott avv arch pag",
        "dhr mevr ir bijv jl wnd ds",
        "exmo exma eng",
        "им ул просп пл проф акад ген гл см ср напр т.н т.е вул просп обл",
        "np tzw m.in ul pl al gen płk mjr ppłk kpt abp bp ks św inż red",
        "t.ex bl.a s.k d.v.s f.d kl",
        "doç sn yrd",
        "esim mm klo prof ts");

    /// <summary>Inside a sentence before a number or a name, at its end before a word that begins one.</summary>
    private static readonly HashSet<string> Abbreviations = Words(
        StringComparer.OrdinalIgnoreCase,
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri no nos vol pp p art sec para inc corp co ltd llc plc bros jr sr esq",
        "ave blvd rd etc est min hr lb oz ala ariz ark calif colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt",
        "wash wis wyo del",
        "okt dez mio mrd tsd usw u.a u.ä o.ä n.chr v.chr chr abs bd kap hrsg std tel",
        "ene abr ago dic ee uu cía",
        "janv févr avr juil déc env",
        "gen mag giu lug ago ott dic ecc",
        "enz blz nl mld mln",
        "г гг м р с руб коп тыс млн млрд долл кв корп др пр ст стор грн",
        "r w tys zł godz ww itd itp s",
        "m.m o.s.v osv",
        "vb no mah cad",
        "ym yms jne n os");

    /// <summary>Capitalised after an abbreviation, these begin a sentence; names and numbers do not tell. None of them is what a surname begins with, or one itself.</summary>
    private static readonly HashSet<string> Openers = Words(
        StringComparer.Ordinal,
        "A About According After Again All Also Although Among An And Another Any As At Because Before Both But By Despite During Each Earlier Even Every For From Further",
        "Had Has He Her Here His How However I If In Instead Is It Its Last Later Many Meanwhile More Most My Neither No Nobody None Nor Not Nothing Now Of On Once One Only",
        "Or Other Others Our Over Some Since She So Still Such Than That The Their Then There These They This Those Though Through Thus To Under Until We Were What When Where",
        "Whether Which While Who Why With Without Yet You Your",
        "Aber Als Am Auch Auf Aus Außerdem Bei Bis Dabei Damit Dann Das Dass Dazu Der Die Dies Diese Dieser Dieses Doch Durch Ein Eine Einen Einer Er Es Für Gegen Hier Ich Ihr Ihre Im",
        "Ist Jetzt Kein Keine Mit Nach Nun Nur Ob Oder Ohne Sein Seine Seit Sie Sind Und Unter Vom Vor Wegen Weil Wenn Wer Wie Wir Wo Während Zu Zum Zur Zwar",
        "Après Aussi Au Aux Avec Avant Ce Ces Cet Cette Celui Ceux Dans Depuis Elle Elles En Et Ils Je Les Mais Nous Où Par Pour Pourtant Puis Quand Que Qui Quant Selon Ses Si Son Sur Tous Tout",
        "Un Une Vous",
        "Ahora Además Con Cuando Desde Después Ella Ellos Entre Esa Ese Esta Este Esto Fue Hasta Hay Mientras Otros Para Pero Por Porque Se Según Sin Sobre Sus También Tras Una Uno Ya Yo Y",
        "Anche Ancora Che Chi Come Così Dopo Era Gli Il Invece Mentre Nel Nella Non Per Perché Poi Questa Questo Secondo Sono Tra Tutti",
        "Ainda Ao Apesar Até Como Depois Ele Ela Eles Em Enquanto Então Essa Esse Foi Já Mas Nos Não O Os Ou Pela Pelo Quem Segundo Sem Uma Um",
        "Aan Bij Dat Deze Dit Door Een Het Hij Ik Maar Naar Niet Nu Ook Op Te Toch Uit Voor Volgens Wat Wij Ze Zij Zo",
        "А Без В Во Все Для До Если За И Из К Как Когда Мы На Не Но О Об Он Она Они От По Под После При С Со Так Также То Только У Что Чтобы Эта Эти Это Этот Я",
        "Він Вона Вони З І Із Й Коли Ми Ні Але Та Також Це Ця Цей Що Щоб Як Якщо Про Після Під",
        "Ale Aby Co Czy Dla Gdy Jak Jednak Jego Jej Jest Już Kiedy Nie Od Podczas Przed Przez Są Tak To W Według Z Za Ze",
        "Att Men Hon Den Det Där Efter Ett För Från Här Inte Jag Med När Och Om På Sedan Som Till Vi Även",
        "Ancak Ama Bu Bunun Daha Eğer Hem Sonra Şu Ve",
        "Ei Hän Ja Jos Kun Lisäksi Mutta Myös Ne Nyt Sen Tämä Vaan");

    /// <summary>Capitalised after a German ordinal.</summary>
    private static readonly HashSet<string> Numbered = Words(
        StringComparer.Ordinal,
        "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember",
        "Jahrhundert Jahrhunderts Jahrestag Geburtstag Weltkrieg Weltkriegs Platz Liga Bundesliga Runde Etappe Minute Stock Klasse Auflage Bundestag FC");

    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsAbbreviation(ReadOnlySpan<char> word) => Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool BeginsSentence(ReadOnlySpan<char> word) => Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a number with a dot belongs to <paramref name="word"/>, which follows it: <c>3. Oktober</c>.</summary>
    public static bool IsNumbered(ReadOnlySpan<char> word) => Numbered.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static HashSet<string> Words(StringComparer comparer, params ReadOnlySpan<string> lines)
    {
        var words = new HashSet<string>(comparer);
        foreach (string line in lines)
        {
            words.UnionWith(line.Split(' '));
        }

        return words;
    }
}
