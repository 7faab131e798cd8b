using NewsSearch.Output.Documents;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format ris</c>, <c>bibtex</c>, <c>csl</c>, <c>html</c>, <c>markdown</c>: the hits as one document, which nothing in it can make command a terminal.</summary>
internal sealed class DocumentHitPrinter : IHitPrinter
{
    private readonly Shell _shell;
    private readonly IHitDocument _document;

    public DocumentHitPrinter(Shell shell, IHitDocument document)
    {
        (_shell, _document) = (shell, document);
        shell.Text.Write(document.Begin());
    }

    public void Print(SearchHit hit) => _shell.Text.Write(_document.Of(hit));

    public void End(int total, Func<int?> countStories) => _shell.Text.Write(_document.End(total));
}
