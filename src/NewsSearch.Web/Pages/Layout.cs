using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>What all pages have around their own part.</summary>
internal static class Layout
{
    /// <param name="title">Of the window; the program's name stands behind it.</param>
    /// <param name="address">What the search box holds, and what a search from it keeps; null for nothing.</param>
    public static Answer Page(int status, string title, SearchAddress? address, Html main)
    {
        var page = new Html();
        page.Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} – NewsSearch</title>
            <link rel="stylesheet" href="{Assets.Style}">
            <link rel="icon" href="{Assets.Icon}">
            <script src="{Assets.Script}" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">To the content</a>
            <header>
            <nav class="top" aria-label="Program"><a class="home" href="/">NewsSearch</a> <a href="/saved">Saved queries</a></nav>
            {Form(address ?? new SearchAddress([]))}
            </header>
            <main id="main" tabindex="-1">
            {main}
            </main>
            </body>
            </html>

            """);
        return Answer.Html(status, page.ToString());
    }

    private static Html Form(SearchAddress address) => Html.Of(form =>
    {
        form.Add($"""
            <form role="search" action="/" method="get">
            <label for="q">Search the archive</label>
            <div class="box"><input id="q" name="q" type="search" value="{Value(address, Parameters.Query)}" maxlength="4096" autocomplete="off" autocapitalize="none" spellcheck="false"><button>Search</button></div>
            <details{Opened(address)}><summary>Dates and more</summary>
            <p><label for="since">From</label> <input id="since" name="since" value="{Value(address, Parameters.Since)}" placeholder="2014-03" size="12" autocomplete="off">
            <label for="until">to</label> <input id="until" name="until" value="{Value(address, Parameters.Until)}" placeholder="2014-03-29" size="12" autocomplete="off"></p>
            <p><input id="any" name="any" type="checkbox" value="true"{Checked(address)}> <label for="any">Any of the words is enough</label></p>
            </details>

            """);
        string[] shown = [Parameters.Query.Name, Parameters.Since.Name, Parameters.Until.Name, Parameters.Any.Name, Parameters.Page.Name];
        foreach ((string name, string value) in address.Parts.Where(part => !shown.Contains(part.Name)))
        {
            form.Add($"""<input type="hidden" name="{name}" value="{value}">""");
        }

        form.Add($"</form>");
    });

    private static string? Value(SearchAddress address, Parameter parameter) => address.Parts.FirstOrDefault(part => part.Name == parameter.Name).Value;

    private static Html? Opened(SearchAddress address) =>
        Value(address, Parameters.Since) is null && Value(address, Parameters.Until) is null && Value(address, Parameters.Any) is null ? null : new Html().Add($" open");

    private static Html? Checked(SearchAddress address) => Value(address, Parameters.Any) is "true" or "1" ? new Html().Add($" checked") : null;
}
