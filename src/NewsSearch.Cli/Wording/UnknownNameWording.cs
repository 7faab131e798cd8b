using System.Globalization;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Wording;

/// <summary>A name that no article has, or few, and what may have been meant.</summary>
internal static class UnknownNameWording
{
    public static string Of(UnknownName name) => name.Proposals.Count == 0
        ? Found(name)
        : $"{Found(name)}; did you mean {string.Join(" or ", name.Proposals.Select(Proposal))}?";

    private static string Found(UnknownName name) => name.Articles switch
    {
        0 => $"no article {name.Verb.One} \"{name.Name}\"",
        1 => $"only 1 article {name.Verb.One} \"{name.Name}\"",
        _ => string.Create(CultureInfo.InvariantCulture, $"only {name.Articles} articles {name.Verb.Several} \"{name.Name}\""),
    };

    private static string Proposal(NameCount name) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{name.Name}\" ({name.Count} {(name.Count == 1 ? "article" : "articles")})");
}
