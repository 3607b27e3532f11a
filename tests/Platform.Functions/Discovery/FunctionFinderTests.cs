using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Sav.Platform.Functions.Tests.Discovery;

public sealed class FunctionFinderTests
{
    [Theory]
    [InlineData(typeof(NoTrigger), "Function 'Orphan'", "has 0 triggers")]
    [InlineData(typeof(TwoTriggers), "Function 'Both'", "has 2 triggers")]
    [InlineData(typeof(TwoOfOneName), "Two functions are named 'Same'", "TwoOfOneName.First")]
    [InlineData(typeof(UnknownTrigger), "Function 'Blob'", "'BlobTriggerAttribute', which is not supported")]
    [InlineData(typeof(OutputBinding), "Function 'Sender'", "output binding")]
    [InlineData(typeof(Batched), "Function 'Batched'", "Remove IsBatched")]
    [InlineData(typeof(OwnType), "Function 'Pojo'", "parameter 'body'")]
    [InlineData(typeof(Queue), "Function 'Queue'", "Set 'EmbeddedFunctionsOptions.ServiceBusClient'")]
    [InlineData(typeof(SettingInSchedule), "Function 'Setting'", "no app setting 'Missing'")]
    public void Create_FunctionThatCannotRun_SaysWhichAndWhy(Type functions, string which, string why)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => TestHost.Create([functions]));

        Assert.Contains(which, problem.Message, StringComparison.Ordinal);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_FunctionDisabledBySetting_LeavesItOut()
    {
        var host = TestHost.Create(
            [typeof(NoTrigger), typeof(Hello)], settings: new() { ["AzureWebJobs.Orphan.Disabled"] = "true" });

        Assert.Equal(["Hello"], host.Statistics.Functions.Select(function => function.FunctionName));
    }

    [Fact]
    public void Statistics_UnknownFunction_NamesTheKnownOnes()
    {
        var problem = Assert.Throws<ArgumentException>(() => TestHost.Create([typeof(Hello)]).Statistics["Goodbye"]);

        Assert.Contains("'Goodbye'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Hello", problem.Message, StringComparison.Ordinal);
    }

    public sealed class Hello
    {
        [Function("Hello")]
        public static string Run([HttpTrigger] HttpRequest request) => request.Path;
    }

    public sealed class NoTrigger
    {
        [Function("Orphan")]
        public static void Run(FunctionContext context) => context.ToString();
    }

    public sealed class TwoTriggers
    {
        [Function("Both")]
        public static void Run([HttpTrigger] HttpRequest request, [TimerTrigger("0 0 0 * * *")] TimerInfo timer) =>
            (request, timer).ToString();
    }

    public sealed class TwoOfOneName
    {
        [Function("Same")]
        public static void First([HttpTrigger] HttpRequest request) => request.ToString();

        [Function("same")]
        public static void Second([HttpTrigger] HttpRequest request) => request.ToString();
    }

    public sealed class UnknownTrigger
    {
        [Function("Blob")]
        public static void Run([BlobTrigger] string body) => body.ToString();
    }

    public sealed class OutputBinding
    {
        [Function("Sender")]
        [QueueOutput]
        public static string Run([HttpTrigger] HttpRequest request) => request.Path;
    }

    public sealed class Batched
    {
        [Function("Batched")]
        public static void Run([ServiceBusTrigger("queue", IsBatched = true)] ServiceBusReceivedMessage[] messages) => messages.ToString();
    }

    public sealed class OwnType
    {
        [Function("Pojo")]
        public static void Run([HttpTrigger] FunctionFinderTests body) => body.ToString();
    }

    public sealed class Queue
    {
        [Function("Queue")]
        public static void Run([ServiceBusTrigger("queue")] string body) => body.ToString();
    }

    public sealed class SettingInSchedule
    {
        [Function("Setting")]
        public static void Run([TimerTrigger("%Missing%")] TimerInfo timer) => timer.ToString();
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class BlobTriggerAttribute : TriggerBindingAttribute;

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class QueueOutputAttribute : BindingAttribute;
}
