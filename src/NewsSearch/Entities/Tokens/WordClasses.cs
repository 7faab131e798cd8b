namespace NewsSearch.Entities.Tokens;

/// <summary>What is known of a word apart from any text; a word may be of several classes. Data/cue-words.tsv lists most of them.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,

    /// <summary>A common English word, or an inflected form of one.</summary>
    Common = 1 << 0,

    /// <summary>A given name, or a family name of a language that puts it first.</summary>
    Given = 1 << 1,
    Surname = 1 << 2,
    PersonName = Given | Surname,

    /// <summary>Pronouns, prepositions, conjunctions, numerals and the like.</summary>
    Function = 1 << 3,

    /// <summary><c>Mr</c>, <c>Sen</c>, <c>Dr</c>, <c>Pope</c>: with a capital it is all but certain that a person follows.</summary>
    Honorific = 1 << 4,

    /// <summary>A word for a person by office or relation: <c>president</c>, <c>spokeswoman</c>, <c>brother</c>.</summary>
    Role = 1 << 5,

    /// <summary>A word that stands before a role in a title: <c>foreign</c>, <c>vice</c>.</summary>
    TitlePart = 1 << 6,

    /// <summary>A word that makes a capitalised sequence the name of a body, publication, event or law.</summary>
    Organisation = 1 << 7,

    /// <summary><c>River</c>, <c>Province</c>.</summary>
    PlaceWord = 1 << 8,

    /// <summary><c>Airport</c>, <c>Bridge</c>.</summary>
    Facility = 1 << 9,

    /// <summary><c>Mount</c>, <c>Lake</c>: the name follows.</summary>
    PlacePrefix = 1 << 10,

    /// <summary><c>southern</c>, <c>Upper</c>.</summary>
    Direction = 1 << 11,

    /// <summary><c>said</c>.</summary>
    Say = 1 << 12,

    /// <summary>Other verbs that mostly have a person as subject: <c>resigned</c>.</summary>
    Action = 1 << 13,

    /// <summary>Prepositions and verbs that a place follows: <c>in</c>, <c>near</c>, <c>invaded</c>.</summary>
    PlaceCue = 1 << 14,

    /// <summary>Lower-case words for kinds of place: <c>town</c>, <c>province</c>.</summary>
    PlaceNoun = 1 << 15,

    /// <summary><c>van</c>, <c>al</c>, <c>bin</c>: inside a person's name.</summary>
    Particle = 1 << 16,

    /// <summary><c>Jr</c>, <c>III</c>.</summary>
    Suffix = 1 << 17,

    /// <summary>Months, days and feasts.</summary>
    Calendar = 1 << 18,

    /// <summary>Well-known names of neither people nor places.</summary>
    NotName = 1 << 19,

    /// <summary>Words whose final dot does not end a sentence.</summary>
    Abbreviation = 1 << 20,

    /// <summary>Words for the people, faith or politics of somewhere: <c>Ukrainian</c>, <c>Muslim</c>.</summary>
    Demonym = 1 << 21,

    /// <summary>What follows a name and a hyphen without belonging to it: <c>-based</c>, <c>-led</c>.</summary>
    CompoundTail = 1 << 22,

    /// <summary>First words of names of places in other languages: <c>San</c>, <c>Puerto</c>.</summary>
    PlaceLead = 1 << 23,
}
