using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Architecture;

/// <summary>One source file of the engine, as far as the rules of the architecture look at it; comments are no part of it.</summary>
/// <param name="Path">Relative to the engine's folder, with <c>/</c>.</param>
/// <param name="Namespace">The one it declares; empty for none.</param>
/// <param name="Types">The names of its top-level types; a serializer context beside others, no more than a list of them, is left out.</param>
/// <param name="Names">Every dotted name in it, of usings too: <c>NewsSearch.Words</c>, <c>Sources.SourceFormat</c>, <c>article.Body</c>.</param>
/// <param name="Literals">The text of its string literals, and that between the holes of its interpolated ones.</param>
internal sealed record EngineSource(
    string Path, string Namespace, IReadOnlyList<string> Types, IReadOnlySet<string> Names, IReadOnlyList<string> Literals)
{
    public const string Root = "(root)";

    /// <summary>The folder right below the engine's; <see cref="Root"/> for none.</summary>
    public string Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : Root;

    public static IReadOnlyList<EngineSource> ReadAll()
    {
        string engine = System.IO.Path.Combine(Repository.Root, "src", "NewsSearch");
        return [.. Directory.EnumerateFiles(engine, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(engine, file).Replace('\\', '/')))
            .Where(found => !found.Path.StartsWith("bin/", StringComparison.Ordinal) && !found.Path.StartsWith("obj/", StringComparison.Ordinal))
            .Select(found => Parse(found.Path, File.ReadAllText(found.File)))
            .OrderBy(source => source.Path, StringComparer.Ordinal)];
    }

    public static EngineSource Parse(string path, string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
        Assert.DoesNotContain(tree.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        CompilationUnitSyntax unit = tree.GetCompilationUnitRoot();
        BaseNamespaceDeclarationSyntax? declared = unit.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        return new EngineSource(
            path,
            declared?.Name.ToString() ?? "",
            TypeNames(declared?.Members ?? unit.Members),
            unit.DescendantNodes().Where(node => node != declared?.Name).Select(Dotted).OfType<string>().ToHashSet(),
            [.. unit.DescendantTokens().Where(IsText).Select(token => token.ValueText)]);
    }

    private static string[] TypeNames(SyntaxList<MemberDeclarationSyntax> members)
    {
        ILookup<bool, MemberDeclarationSyntax> byKind = members.ToLookup(IsSerializerContext);
        return [.. (byKind[false].Any() ? byKind[false] : byKind[true]).Select(TypeName).OfType<string>()];
    }

    private static bool IsSerializerContext(MemberDeclarationSyntax member) =>
        member is ClassDeclarationSyntax { BaseList.Types: [{ Type: IdentifierNameSyntax { Identifier.Text: "JsonSerializerContext" } }] };

    private static string? TypeName(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    /// <summary>The node as a name with dots: null for all that is more than names, and for a name without dots.</summary>
    private static string? Dotted(SyntaxNode node) => node switch
    {
        QualifiedNameSyntax name when NameOf(name.Left) is { } left => $"{left}.{name.Right.Identifier.Text}",
        MemberAccessExpressionSyntax access when NameOf(access.Expression) is { } left => $"{left}.{access.Name.Identifier.Text}",
        _ => null,
    };

    private static string? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.Text,
        AliasQualifiedNameSyntax name => name.Name.Identifier.Text,
        _ => Dotted(node),
    };

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;
}
