using System.Reflection;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Assistant;

/// <summary>An index whose every cancellable member waits until it is cancelled.</summary>
public class WaitingIndex : DispatchProxy
{
    private Action _begun = () => { };

    public static IArticleIndex Of(Action begun)
    {
        IArticleIndex index = Create<IArticleIndex, WaitingIndex>();
        ((WaitingIndex)(object)index)._begun = begun;
        return index;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args?.OfType<CancellationToken>().FirstOrDefault() is { CanBeCanceled: true } token)
        {
            _begun();
            token.WaitHandle.WaitOne();
            token.ThrowIfCancellationRequested();
        }

        return targetMethod!.ReturnType == typeof(int) ? 0 : null;
    }
}
