namespace NewsSearch.Tests.Cleaning.Repeated;

/// <summary>Invented articles of which no two share a line, numbers aside, until one is given them.</summary>
internal static class HarbourNews
{
    private static readonly string[] Boats = ["heron", "otter", "swan", "crane", "grebe", "plover", "curlew", "gannet", "puffin", "teal"];
    private static readonly string[] Places = ["the quay", "the old pier", "the lock", "the fish hall", "the slipway", "the ferry stage", "the lighthouse", "the sand bar", "the dry dock", "the customs house"];
    private static readonly string[] Deeds = ["moored", "repaired", "painted", "sold", "searched", "refuelled", "unloaded", "raised", "inspected", "named"];

    /// <summary>The body of article <paramref name="i"/>, below 1,000: three paragraphs of its own with others between the first two.</summary>
    public static string Body(int i, params string[] others)
    {
        string boat = Boats[i % 10];
        string place = Places[i / 10 % 10];
        string deed = Deeds[i / 100 % 10];
        string[] own =
        [
            $"The {boat} was {deed} at {place} on Tuesday evening, said the harbour master, who had waited for it since the early morning.",
            $"Nobody at {place} had seen the {boat} before it was {deed}, and those who had come to look at it went home without an answer.",
            $"A report on how the {boat} came to be {deed} will be read at {place} in the spring, when the council meets for the first time.",
        ];
        return string.Join("\n\n", [own[0], .. others, .. own[1..]]);
    }
}
