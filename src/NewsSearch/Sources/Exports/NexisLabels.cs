using System.Collections.Frozen;

namespace NewsSearch.Sources.Exports;

/// <summary>The labels of Nexis in the languages of its pages.</summary>
internal static class NexisLabels
{
    private static readonly FrozenDictionary<string, NexisLabel> All = Build();

    private static readonly HashSet<string> Unmistakable = new(["load-date", "publication-type", "journal code", "language", "acc-no"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The label that a paragraph begins with; false when there is none that is known. Of labels that are also plain words, those written
    /// in capitals alone count, unless <paramref name="inAnyCase"/>.
    /// </summary>
    public static bool TryRead(string text, bool inAnyCase, out NexisLabel label, out string value)
    {
        label = default;
        bool known = ExportLines.TrySplit(text, out string name, out value) && All.TryGetValue(name, out label)
            && (inAnyCase || Unmistakable.Contains(name) || name.All(c => char.ToUpperInvariant(c) == c));
        return known && (label != NexisLabel.Language || LanguageNames.Tag(value) is not null);
    }

    private static FrozenDictionary<string, NexisLabel> Build()
    {
        (NexisLabel Label, string Names)[] rows =
        [
            (NexisLabel.Head, "length,länge,longueur,lengte,longitud,lunghezza,comprimento,section,rubrik,rubrique,sectie,sección,sezione,seção,rubriek," +
                "dateline,ort,lieu,datum,date,series,edition,ausgabe,édition,column,encart,quelle,source,distribution"),
            (NexisLabel.Headline, "headline,überschrift,titel,titre,titular,titolo,kop"),
            (NexisLabel.Byline, "byline,autor,auteur,autore,author"),
            (NexisLabel.Highlight, "highlight,hochlicht,untertitel,sous-titre"),
            (NexisLabel.Body, "body,text,texte,texto,testo,tekst"),
            (NexisLabel.Language, "language,sprache,langue,taal,idioma,lingua"),
            (NexisLabel.Tail, "load-date,loaddate,update,date-chargement,laad-datum,fecha-carga,publication-type,type-publication,type-de-publication,publicatietype," +
                "tipo-publicación,journal-code,journal code,code-journal,zeitungs-code,graphic,grafik,graphique,gráfico,grafico,subject,sujet,thema,onderwerp," +
                "organization,organisation,company,person,personne,geographic,country,state,city,industry,ticker,classification,acc-no,document-type," +
                "correction,correction-date,notes,note,url,copyright,type,publication type,load date"),
        ];
        return rows.SelectMany(row => row.Names.Split(','), (row, name) => KeyValuePair.Create(name, row.Label))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
