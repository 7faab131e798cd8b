using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Text.Json;

namespace NewsSearch.Cluster;

/// <summary>The one place where what a cluster refuses, and what keeps one from asking it, become an <see cref="IndexException"/>.</summary>
internal static class ClusterFaults
{
    private const int LongestReason = 300;

    /// <summary>An index that this program did not make stands there.</summary>
    public static IndexException Foreign(ClusterAddress address) =>
        new(IndexFault.Foreign, $"the index {address} is not one of newssearch: its mapping says nothing of it");

    /// <summary>There is no index.</summary>
    public static IndexException Missing(ClusterAddress address) => new(IndexFault.Missing, $"there is no index at {address}");

    /// <summary>The schema of the index is newer than this program.</summary>
    public static IndexException Newer(ClusterAddress address) => new(IndexFault.NewerFormat, $"the index {address} was made by a newer version of newssearch");

    /// <summary>The schema of the index is older than what is read.</summary>
    public static IndexException Older(ClusterAddress address) => new(IndexFault.OlderFormat, $"the index {address} is of an older format");

    /// <summary>Another index has taken the place of the one that is written to.</summary>
    public static IndexException Replaced(ClusterAddress address) => new(
        IndexFault.Inaccessible, $"the index {address} was made anew or removed while this run wrote to it, and may hold only a part of what it wrote; run it again");

    /// <summary>The cluster has grown beyond what the index was made for.</summary>
    public static IndexException ForOneNode(ClusterAddress address, int nodes) => new(
        IndexFault.OlderFormat,
        string.Create(CultureInfo.InvariantCulture, $"the index {address} was made for one node, and there are {nodes}: on a copy that is made while it is written articles would lack their words"));

    /// <summary>The state that is asked is gone, and there is another one.</summary>
    public static IndexException Changed(ClusterAddress address) => new(
        IndexFault.Inaccessible, $"the index {address} has changed, and its cluster has lost the state that was being asked; ask again");

    /// <summary>No answer came in time.</summary>
    public static IndexException Late(ClusterAddress address, TimeSpan patience, Exception? cause = null) => new(
        IndexFault.Inaccessible, string.Create(CultureInfo.InvariantCulture, $"{address.Server} does not answer within {patience.TotalSeconds:0.###} s"), cause);

    /// <summary>An answer for some shards alone, which is none.</summary>
    public static IndexException Partial(ClusterAddress address) => new(IndexFault.Inaccessible, $"the cluster of {address} answers for some of its shards alone");

    /// <summary>It has not the members that it must have.</summary>
    public static IndexException NoAnswer(ClusterAddress address, ClusterAnswer answer) => NoJson(address, answer.Status, new JsonException("it lacks what such an answer has"));

    /// <summary>Does what reads answers.</summary>
    /// <exception cref="IndexException">One is of another shape than what was asked for.</exception>
    public static T Told<T>(ClusterAddress address, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException && error.StackTrace?.Contains("System.Text.Json", StringComparison.Ordinal) == true)
        {
            throw NoJson(address, (int)HttpStatusCode.OK, error);
        }
    }

    /// <summary>What an answer that is none means.</summary>
    public static IndexException NoJson(ClusterAddress address, int status, Exception? cause = null) => new(
        IndexFault.Inaccessible, $"{address.Server} answers ({status}) as no OpenSearch or Elasticsearch does, or with half an answer", cause);

    /// <summary>What a refusal means.</summary>
    public static IndexException Refused(ClusterAddress address, ClusterAnswer answer)
    {
        (string type, string reason) = ReasonOf(answer.Root);
        return answer.Status switch
        {
            (int)HttpStatusCode.Unauthorized => new(IndexFault.Inaccessible, $"the cluster of {address} refuses the user, key or token that it was given, or wants one"),
            (int)HttpStatusCode.Forbidden when type != "cluster_block_exception" => new(IndexFault.Inaccessible, $"the cluster of {address} does not allow this: {reason}"),
            (int)HttpStatusCode.NotFound when type == "index_not_found_exception" => Missing(address),
            _ when type == "cluster_block_exception" => Blocked(address, reason),
            _ when reason.Contains("maxClauseCount", StringComparison.Ordinal) => new(IndexFault.TooLong, $"the query has more words, in all their forms, than the cluster of {address} takes at once"),
            (int)HttpStatusCode.RequestEntityTooLarge => new(
                IndexFault.Inaccessible,
                $"the cluster of {address}, or what stands before it, takes no requests as long as this one (413): raise its limit (http.max_content_length; client_max_body_size of nginx) above 16 MB"),
            _ => new(IndexFault.Inaccessible, $"the cluster of {address} refuses ({answer.Status}): {reason}"),
        };
    }

    /// <summary>The cluster takes nothing, as when a disk is full.</summary>
    public static IndexException Blocked(ClusterAddress address, string reason) => new(
        IndexFault.Inaccessible,
        reason.Contains("read-only-allow-delete", StringComparison.Ordinal) || reason.Contains("read_only_allow_delete", StringComparison.Ordinal)
            ? $"the index {address} takes nothing more, since the disk of a node is almost full: {reason}"
            : $"the index {address} is blocked: {reason}");

    /// <summary>What a failure to ask means.</summary>
    public static IndexException Unreachable(ClusterAddress address, Exception error, int tries) => error switch
    {
        { InnerException: AuthenticationException } => new(
            IndexFault.Inaccessible, $"the certificate of {address.Server} is not trusted: {Cut(error.InnerException.InnerException?.Message ?? error.InnerException.Message)}", error),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(
            IndexFault.Inaccessible, $"{address.Server} sends an answer without end: {Cut(error.Message)}", error),
        _ when tries > 1 => new(IndexFault.Inaccessible, $"{address.Server} does not answer, asked {tries} times: {Cut(error.Message)}", error),
        _ => new(IndexFault.Inaccessible, $"{address.Server} does not answer: {Cut(error.Message)}", error),
    };

    /// <summary>The kind of an error that an answer, or an item of it, tells of, and its reason; empty kind where it tells of none.</summary>
    public static (string Type, string Reason) ReasonOf(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("error", out JsonElement error))
        {
            return ("", "no reason is given");
        }

        if (error.ValueKind != JsonValueKind.Object)
        {
            return ("", Cut(error.ToString()));
        }

        string type = TextOf(error, "type") ?? "";
        string reason = TextOf(error, "reason") ?? type;
        if (error.TryGetProperty("caused_by", out JsonElement cause) && TextOf(cause, "reason") is { } deeper)
        {
            reason = $"{reason}: {deeper}";
        }

        return (type, Cut(reason));
    }

    private static string? TextOf(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>On one line, and not longer than a line or two.</summary>
    private static string Cut(string reason)
    {
        string line = reason.ReplaceLineEndings(" ");
        return line.Length <= LongestReason ? line : line[..LongestReason] + " …";
    }
}
