using System.Text.Json;
using NewsSearch.Cluster.Asking;

namespace NewsSearch.Tests.Cluster.Asking;

public sealed class ClauseTests
{
    /// <summary>More terms than a cluster takes in one clause are several clauses, of which any will do.</summary>
    [Theory]
    [InlineData(65_536, 1)]
    [InlineData(65_537, 2)]
    public void ManyTermsAreSeveralClauses(int terms, int clauses)
    {
        var clause = new Clause.Terms("id", new([.. Enumerable.Range(0, terms).Select(i => i.ToString("x12", null))]));
        Assert.Equal(clauses, clause.Parts);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            clause.Write(json);
        }

        JsonElement written = JsonDocument.Parse(stream.ToArray()).RootElement;
        JsonElement[] parts = clauses == 1 ? [written] : [.. written.GetProperty("bool").GetProperty("should").EnumerateArray()];
        Assert.Equal(clauses, parts.Length);
        Assert.Equal(terms, parts.Sum(part => part.GetProperty("terms").GetProperty("id").GetArrayLength()));
    }
}
