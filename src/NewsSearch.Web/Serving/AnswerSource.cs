namespace NewsSearch.Web.Serving;

/// <summary>What an answer is made of.</summary>
internal enum AnswerSource
{
    /// <summary>The articles, and the settings beside them.</summary>
    Index,

    /// <summary>The articles, the settings, and what has been told of saved queries.</summary>
    Told,

    /// <summary>The settings alone, which are there without an index.</summary>
    Settings,

    /// <summary>Nothing but the program.</summary>
    Program,
}
