using System.Net;
using NewsSearch.Entities;
using NewsSearch.Meaning;

namespace NewsSearch.Web;

/// <summary>Where the server listens, whom it answers, and how much it does for one of them.</summary>
public sealed record ServerSettings
{
    /// <summary>The port of a server that is told none.</summary>
    public const int PresetPort = 7878;

    /// <summary>The characters a token has at least: one that is made up by a person is guessed sooner than that.</summary>
    public const int ShortestToken = 16;

    /// <summary>The address of this machine to listen at; all of them for <see cref="IPAddress.Any"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; } = PresetPort;

    /// <summary>What every request must bring; null to answer any, which is for loopback alone.</summary>
    public string? Token { get; init; }

    /// <summary>This machine's name in its network, by which requests may call the server that listens there.</summary>
    public string MachineName { get; init; } = "localhost";

    /// <summary>How long a request may take, waiting for others included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests that are answered at the same time; the others wait.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Connections that are open at the same time; one more is closed at once.</summary>
    public int MostConnections { get; init; } = 256;

    /// <summary>How long a client may take to send the lines before a request's body.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the index is, as it may be shown.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether what is kept beside the articles lasts longer than the server; what would change it is refused otherwise.</summary>
    public bool HasHome { get; init; } = true;

    /// <summary>The program's version, which changes what is answered as a new commit does.</summary>
    public string Version { get; init; } = "";

    /// <summary>How the reader is to see the absolute path of a file.</summary>
    public Func<string, string> ShownPath { get; init; } = static path => path;

    /// <summary>What is wrong with an index, and what to do about it.</summary>
    public Func<IndexException, string> IndexWords { get; init; } = static error => error.Message;

    /// <summary>Why articles cannot be searched by meaning, and what to do about it.</summary>
    public Func<MeaningException, string> MeaningWords { get; init; } = static error => error.Message;

    /// <summary>Finds where names stand in an article that is shown, as they were found when it was indexed; from many threads at once.</summary>
    public IEntityRecognizer Recognizer { get; init; } = new NameRecognizer();

    /// <summary>Answers assistants at <c>/mcp</c>; null where they have no address.</summary>
    public AssistantAnswer? Assistant { get; init; }

    /// <summary>Told of a fault of the program itself, of which the client learns nothing; called by one thread at a time.</summary>
    public Action<Exception> Faulted { get; init; } = static _ => { };

    /// <summary>The clock that a request's time is measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
