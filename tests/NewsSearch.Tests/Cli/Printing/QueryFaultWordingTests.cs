using NewsSearch.Cli.Printing;
using NewsSearch.Queries;

namespace NewsSearch.Tests.Cli.Printing;

public sealed class QueryFaultWordingTests
{
    [Theory]
    [InlineData("query:ships", "list those there are with: newssearch saved")]
    [InlineData("query:boast", "did you mean 'boats'?")]
    [InlineData("query:bo*", "list those there are with: newssearch saved")]
    [InlineData("query:self", "save it anew with: newssearch save self QUERY")]
    [InlineData("query:broken", "list those there are with: newssearch saved")]
    [InlineData("(boats", "add ) or put the text in quotes")]
    [InlineData("\"a\" W/5 \"...\"", null)]
    public void ARemedyMayBeACommand(string query, string? remedy)
    {
        var saved = new Dictionary<string, string> { ["boats"] = "ferry", ["self"] = "query:self", ["broken"] = "query:gone" };
        QueryFault fault = QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now, Saved = () => saved }).Fault;
        Assert.Equal(remedy, QueryFaultWording.Remedy(fault));
    }

    [Fact]
    public void ManyNearOperatorsGoIntoABatch()
    {
        string query = string.Join(" OR ", Enumerable.Repeat("a W/5 b", 501));
        QueryFault fault = QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Fault;
        Assert.Equal("ask in several queries, for example with --batch", QueryFaultWording.Remedy(fault));
    }
}
