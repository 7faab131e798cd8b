using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// Who took a picture is nobody of the story: <c>Reuters/Jonathan Ernst</c>, <c>Win McNamee/Getty Images</c>, <c>(Photo by Mark Wilson)</c>,
/// <c>AP Photo/Evan Vucci</c>. Who reported it (<c>Reporting by Ann Lee</c>) stays.
/// </summary>
internal static class Credits
{
    private static readonly HashSet<ulong> Agencies = NameHash.SetOf(
        "reuters", "ap", "afp", "getty", "epa", "upi", "bloomberg", "xinhua", "shutterstock", "alamy", "zuma", "nurphoto", "newscom", "sipa", "abaca", "tass",
        "dpa", "efe", "pti", "anadolu", "rex", "corbis", "wireimage", "filmmagic", "redux", "magnum", "polaris", "tns", "mct", "cnp", "pa", "cq", "afpgetty",
        "photo", "photos", "image", "images", "pool", "handout", "file", "staff", "ritzau", "scanpix", "kyodo", "yonhap", "imago", "associated", "agence");

    private static readonly HashSet<ulong> Pictures = NameHash.SetOf("photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "credit", "pic");
    private static readonly ulong By = NameHash.Of("by");
    private static readonly ulong Via = NameHash.Of("via");

    public static void Correct(in TaggedNames names)
    {
        for (int first = names.Next(0), end; first < names.Count; first = names.Next(end))
        {
            end = names.EndOf(first);
            if (names.KindAt(first) == NameLabel.Person && (IsBehindAgency(names, first) || IsBeforeAgency(names, end) || IsBehindPicture(names, first)))
            {
                names.Clear(first, end);
            }
        }
    }

    private static bool IsBehindAgency(in TaggedNames names, int first) =>
        first > 1 && names.MarkAt(first - 1) is '/' or '|' && IsAgency(names, first - 2);

    private static bool IsBeforeAgency(in TaggedNames names, int end) =>
        end + 1 < names.Count && (names.MarkAt(end) is '/' or '|' || names.Tokens[end].Key == Via)
        && !names.Tokens[end + 1].Has(TokenMarks.Line) && IsAgency(names, end + 1);

    private static bool IsAgency(in TaggedNames names, int at) => names.Tokens[at].HasCapital && Agencies.Contains(names.Tokens[at].Key);

    // "(Photo by Mark Wilson)", "Photo: Gage Skidmore", "Photo credit: …", not "a photo by Ann Lee".
    private static bool IsBehindPicture(in TaggedNames names, int first)
    {
        int word = first - 1;
        if (word < 1 || names.Tokens[first].Has(TokenMarks.Line) || (names.Tokens[word].Key != By && !names.IsMark(word, ':')))
        {
            return false;
        }

        word--;
        return names.Tokens[word].HasCapital && Pictures.Contains(names.Tokens[word].Key) && (names.Tokens[word].Has(TokenMarks.Start) || names.IsMark(word - 1, '('))
            || (word > 0 && names.Tokens[word - 1].HasCapital && names.IsMark(word + 1, ':') && Pictures.Contains(names.Tokens[word].Key) && Pictures.Contains(names.Tokens[word - 1].Key));
    }
}
