using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning.Explaining;

/// <summary>Finds what tells an element from others.</summary>
internal static class ElementMarks
{
    /// <summary>Its classes, else its id.</summary>
    public static ElementMark Of(OutlineNode node) =>
        Marked(node, "class", node.Element?.ClassName) ?? Marked(node, "id", node.Element?.Id) ?? new(node.Name);

    /// <summary>What makes it furniture or comments: its name, role, or the class or id that holds a word for these.</summary>
    public static ElementMark Telling(OutlineNode node)
    {
        string? role = node.Element?.GetAttribute("role");
        return ElementRoles.IsFurnitureName(node.Name) ? new(node.Name)
            : ElementRoles.IsFurnitureRole(role) ? new(node.Name, "role", role)
            : (node.Element?.ClassList.FirstOrDefault(ElementRoles.IsFurnitureWord) is { } name ? Marked(node, "class", name) : null)
            ?? (node.Element?.Id is { } id && ElementRoles.IsFurnitureWord(id) ? Marked(node, "id", id) : null)
            ?? Of(node);
    }

    private static ElementMark? Marked(OutlineNode node, string attribute, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : new(node.Name, attribute, InlineText.Collapse(value));
}
