using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Tests.Words.Lemmas;

/// <summary>In each language, which forms a word stands for and which words it does not: a query, what it finds and what it leaves.</summary>
public sealed class FormTests
{
    public static TheoryData<string, string, string, string> Pairs { get; } = Read("""
        en woman women womanly
        en child children childhood
        en man men mandate
        en life lives lifestyle
        en mouse mice moist
        en go went goal
        en go gone goner
        en bus buses busy
        en gas gases gash
        en add added ad
        en add adding adjourn
        en ad ads adds
        en ad ads as
        en evening evenings evened
        en internal internals international
        en university universities universe
        en policy policies police
        en organization organizations organ
        en see saw sawed
        en leave left leftist
        en crisis crises critic
        it dare darebbe da
        it dare davano de
        it dire direbbe di
        it essere sono è
        fr devoir doit du
        fr avoir ont à
        es dar dio de
        es saber supo se
        es estar estaba esta
        pt dar deu da
        pt ser foi e
        sv året årets är
        de haus Häuser Hausse
        de straße Straßen Strasser
        de Kind Kinder Kino
        de Regierung Regierungen Regie
        de gehen ging Gang
        de Stadt Städte Stadion
        de Mann Männer Manie
        de Wahl Wahlen Wal
        de Land Länder Landung
        de sprechen gesprochen Sprecherin
        de schreiben schrieb Schrei
        es casa casas casado
        es niño niños nido
        es ciudad ciudades ciudadela
        es elección elecciones electo
        es ser fue serie
        es país países paisaje
        es ley leyes leyenda
        es mujer mujeres mugre
        es ministro ministros ministerio
        es grande grandes granada
        fr maison maisons maisonnette
        fr œil yeux oeillet
        fr cheval chevaux chevalier
        fr aller allait allure
        fr journal journaux journée
        fr ville villes village
        fr élection élections électron
        fr beau beaux beauté
        fr dire dit direct
        fr finir finissent finance
        it casa case caso
        it elezione elezioni elettore
        it paese paesi paesaggio
        it andare andato andamento
        it dire disse diretto
        it governo governi governatore
        it nuovo nuova nuotare
        it donna donne donare
        it fare fatto fattore
        it amico amici amicizia
        nl huis huizen huid
        nl kind kinderen kinine
        nl stad steden stadion
        nl man mannen manie
        nl land landen landing
        nl spreken sprak spreker
        nl lopen gelopen loper
        nl verkiezing verkiezingen verkiezen
        nl groot grote grootte
        nl boek boeken boeket
        nl maken gemaakt makelaar
        ru война войну воинский
        ru человек людей человечество
        ru город города городской
        ru президент президента президиум
        ru страна страны странный
        ru новый новая новость
        ru говорить говорил говор
        ru год лет годный
        ru дом домов домашний
        ru женщина женщин женский
        uk дорога доріг дорожній
        uk місто міста місток
        uk війна війни воїн
        uk країна країни край
        uk президент президента президія
        uk новий нова новина
        uk жінка жінок жіночий
        uk рік років річка
        uk школа школи школяр
        uk говорити говорив говірка
        uk будинок будинки будівля
        pl dom domu domena
        pl kobieta kobiet kobiecy
        pl miasto miasta miasteczko
        pl wojna wojny wojownik
        pl rząd rządu rządek
        pl prezydent prezydenta prezydium
        pl dziecko dzieci dzieciństwo
        pl nowy nowa nowina
        pl rok roku rokowanie
        pl mówić mówił mowa
        pl kraj kraju krajobraz
        sv hus husen husar
        sv barn barnen barndom
        sv man män manual
        sv stad städer stadga
        sv land länder landning
        sv bok böcker bokning
        sv val valet valp
        sv regering regeringen regera
        sv stor stora storlek
        sv kvinna kvinnor kvinnlig
        sv gå gick gata
        tr ev evler evren
        tr şehir şehirler şeker
        tr çocuk çocuklar çorap
        tr kadın kadınlar kader
        tr ülke ülkeler ülser
        tr savaş savaşı savcı
        tr seçim seçimler seçmen
        tr hükümet hükümetin hüküm
        tr gün günler güney
        tr başkan başkanı baş
        fi talo talot talous
        fi lapsi lapset lapio
        fi kaupunki kaupungin kauppa
        fi maa maassa maali
        fi kirja kirjan kirjain
        fi nainen naisten naiivi
        fi mies miehet mieli
        fi hallitus hallituksen hallita
        fi sota sodan sotilas
        fi uusi uuden uutinen
        fi tie tiet tieto
        """);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void AWordStandsForItsForms(string language, string query, string match, string other)
    {
        Dictionary<string, ulong> forms = new FormLanguages([language]).FormsOf(Folded(query));
        Assert.Contains(Folded(match), forms.Keys);
        Assert.DoesNotContain(Folded(other), forms.Keys);
    }

    private static string Folded(string word) => WordScanner.Words(word)[0];

    private static TheoryData<string, string, string, string> Read(string lines)
    {
        var pairs = new TheoryData<string, string, string, string>();
        foreach (string line in lines.Split('\n'))
        {
            string[] parts = line.Split(' ');
            pairs.Add(parts[0], parts[1], parts[2], parts[3]);
        }

        return pairs;
    }
}
