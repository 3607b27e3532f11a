using Sav.Hub.Running;
using Spectre.Console;

namespace Sav.Hub.Reporting;

/// <summary>Progress as a bar per stage, for a terminal.</summary>
public sealed class TerminalProgress : IRunProgress
{
    private readonly ProgressContext _context;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _tasks = [];

    private TerminalProgress(ProgressContext context) => _context = context;

    /// <summary>Shows the bars while <paramref name="work"/> runs.</summary>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IRunProgress, Task<T>> work) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(context => work(new TerminalProgress(context)));

    /// <inheritdoc />
    public void Say(string line) => AnsiConsole.WriteLine(line);

    /// <inheritdoc />
    public void Report(string stage, long done, long total)
    {
        lock (_lock)
        {
            if (!_tasks.TryGetValue(stage, out var task))
            {
                task = _context.AddTask(Markup.Escape(stage));
                _tasks.Add(stage, task);
            }

            task.MaxValue = Math.Max(1, total);
            task.Value = total == 0 ? 1 : done;
        }
    }
}
