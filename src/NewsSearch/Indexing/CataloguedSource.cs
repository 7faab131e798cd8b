using System.Text.Json.Serialization;

namespace NewsSearch.Indexing;

/// <summary>When a file or folder that was given was last looked at.</summary>
/// <param name="Path">See <see cref="Home.IndexHome.ToStoredPath"/>.</param>
/// <param name="LastRun">Seconds since 1970, UTC.</param>
/// <param name="Problem">Why it could not be entered at all; null when it could.</param>
internal sealed record CataloguedSource([property: JsonRequired] string Path, long LastRun, CataloguedSkip? Problem);
